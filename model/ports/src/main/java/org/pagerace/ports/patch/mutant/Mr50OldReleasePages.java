// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;

/** The conversion forgets the put of whole batches. */
@Source(value = "M-50-release", title = "release_pages wakes at count 1 when idle means 0")
@Breaks("ReleasePagesWakes")
public interface Mr50OldReleasePages {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldReleasePages {
    @Override
    public void releasePages(PageVec vec) {
      for (int i = 0; i < vec.nr; i++) {
        Page head = compoundHead(vec.pages[i]);
        if (isZoneDevicePage(head)) {
          if (pageRefDecReturn(head) == 1) {
            freeZoneDevicePage(head);
          }
        } else if (putPageTestzero(head)) {
          __putPage(head);
        }
      }
    }
  }
}
