// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageAlloc;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V5_9;

/**
 * The count of a device page is stored once more when others can raise it already. RFC v2 and v6.1 ship the
 * like.
 */
@Source(value = "M11", title = "set_page_count on a page that others may hold")
@Breaks("A11")
public interface M11SetOnPublishedCount extends PageAlloc {
  @Override
  default void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
    for (Page page : pages) {
      initPageCount(page);
      page.pgmap = pgmap;
      page.zoneDeviceData = null;
      setPageCount(page, 1);
    }
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M11SetOnPublishedCount {}

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M11SetOnPublishedCount {}
}
