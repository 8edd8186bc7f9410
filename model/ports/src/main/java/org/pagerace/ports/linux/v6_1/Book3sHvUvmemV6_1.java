// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.Book3sHvUvmemV5_18;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.Page;

/** The hypervisor arms a page through the core. */
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@Source(value = "0dc45ca1ce18", title = "mm/memremap.c: take a pgmap reference on page allocation")
@KernelFile("arch/powerpc/kvm/book3s_hv_uvmem.c")
public interface Book3sHvUvmemV6_1 extends Book3sHvUvmemV5_18, MemremapHV6_1 {
  @Override
  default Page kvmppcUvmemGetPage(KvmppcUvmem uvmem, Object pvt) {
    spinLock(uvmem.bitmapLock);
    int bit = Integer.numberOfTrailingZeros(~uvmem.bitmap);
    if (bit >= uvmem.pgmap.pages.length) {
      spinUnlock(uvmem.bitmapLock);
      return null;
    }
    uvmem.bitmap |= 1 << bit;
    spinUnlock(uvmem.bitmapLock);
    Page page = uvmem.pgmap.pages[bit];
    page.zoneDeviceData = pvt;
    zoneDevicePageInit(page);
    return page;
  }
}
