// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.TestHmm;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** The driver takes its reference on the first free page before it takes the page: another may take it meanwhile. */
@Source(value = "M12-early", title = "a page is armed before it is taken off the free list")
@Breaks("FreePageHandOff")
public interface M12ArmBeforePop extends TestHmm {
  @Override
  default Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage) {
    Page first = mdevice.freePages;
    if (first == null) {
      return null;
    }
    getPage(first);
    spinLock(mdevice.lock);
    Page page = mdevice.freePages;
    if (page == null) {
      spinUnlock(mdevice.lock);
      return null;
    }
    mdevice.freePages = (Page) page.zoneDeviceData;
    mdevice.calloc++;
    spinUnlock(mdevice.lock);
    page.zoneDeviceData = rpage;
    lockPage(page);
    return page;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M12ArmBeforePop {}
}
