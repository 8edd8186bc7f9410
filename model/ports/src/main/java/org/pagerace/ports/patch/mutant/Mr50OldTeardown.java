// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** The conversion forgets the end of a range: counts fall below 0, and what the range holds for its pages stays. */
@Source(value = "M-50-teardown", title = "memunmap_pages puts every page for a reference that none is born with")
@Breaks("E5")
public interface Mr50OldTeardown {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldTeardown {
    @Override
    public boolean memunmapPages(DevPagemap pgmap) {
      percpuRefKill(pgmap.ref);
      for (Page page : pgmap.pages) {
        putPage(page);
      }
      return devPagemapCleanup(pgmap);
    }
  }
}
