// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_19;

/** A driver's folio gets its shape while nobody can hold it, and its count comes last and as a release. */
@Source(
    value = "page_ref_unfreeze",
    title = "a candidate for v6.19: zone_device_page_init publishes the shape of a folio with its count")
public class ShapeBeforeCount extends V6_19 {
  @Override
  public void zoneDevicePageInit(Page page, DevPagemap pgmap, int order) {
    int nr = 1 << order;
    Page[] tails = new Page[nr - 1];
    for (int i = 0; i < nr; i++) {
      Page base = pgmap.pageBehind(page, i);
      WRITE_ONCE(Page.COMPOUND_HEAD, base, null);
      base.pgmap = pgmap;
      WRITE_ONCE(Page.MAPPING, base, null);
      atomicSet(Page.NR_PAGES, base, 1);
      if (i > 0) {
        tails[i - 1] = base;
      }
    }
    WARN_ON_ONCE(!percpuRefTrygetMany(pgmap.ref, nr), page);
    if (order > 0) {
      prepCompoundPage(page, tails);
    }
    pageRefUnfreeze(page, 1);
    lockPage(page);
  }
}
