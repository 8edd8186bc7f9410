// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;

/** The conversion forgets the inline put: the last reference of a device page goes unnoticed. */
@Source(value = "M-50-put", title = "put_page tells the owner of a device page at count 1 when free means 0")
@Breaks("FreePageHandOff")
public interface Mr50OldPutPage {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldPutPage {
    @Override
    public void putPage(Page page) {
      Page head = compoundHead(page);
      if (!isZoneDevicePage(head)) {
        super.putPage(page);
      } else if (pageRefDecReturn(head) == 1) {
        freeZoneDevicePage(head);
      }
    }
  }
}
