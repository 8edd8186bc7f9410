// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.linux.TestHmm;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;

/** The driver arms a page through the core. */
@KernelFile("lib/test_hmm.c")
public interface TestHmmV6_15 extends TestHmm, MemremapHV6_15 {
  @Override
  default Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage) {
    spinLock(mdevice.lock);
    Page page = mdevice.freePages;
    if (page == null) {
      spinUnlock(mdevice.lock);
      return null;
    }
    mdevice.freePages = (Page) page.zoneDeviceData;
    mdevice.calloc++;
    spinUnlock(mdevice.lock);
    zoneDevicePageInit(page);
    page.zoneDeviceData = rpage;
    return page;
  }
}
