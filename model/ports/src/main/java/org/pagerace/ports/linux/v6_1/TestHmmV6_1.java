// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.TestHmmV5_18;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;

/** The driver arms a page through the core. */
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@Source(value = "0dc45ca1ce18", title = "mm/memremap.c: take a pgmap reference on page allocation")
@KernelFile("lib/test_hmm.c")
public interface TestHmmV6_1 extends TestHmmV5_18, MemremapHV6_1 {
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
