// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** The waker looks at the queue before it makes the condition true. */
@Source(value = "M35", title = "wake_up_var comes before the decrement")
@Breaks("D7")
public interface M35WakeBeforeDec {
  /** On v5.9, where the count 2 is about to become idle. */
  final class OnV5_9 extends V5_9 implements M35WakeBeforeDec {
    @Override
    public void putDevmapManagedPage(Page page) {
      if (isDevicePrivatePage(page)) {
        super.putDevmapManagedPage(page);
        return;
      }
      if (pageRefCount(page) == 2) {
        wakeUpVar(page);
      }
      if (pageRefDecReturn(page) == 0) {
        __putPage(page);
      }
    }
  }

  /** On RFC v2, where the count 1 is about to become idle. */
  final class OnRfcV2 extends RfcV2 implements M35WakeBeforeDec {
    @Override
    public void putPage(Page page) {
      if (!isZoneDevicePage(page) || isDevicePrivatePage(page)) {
        super.putPage(page);
        return;
      }
      if (pageRefCount(page) == 1) {
        wakeUpVar(page);
      }
      pageRefDecReturn(page);
    }
  }
}
