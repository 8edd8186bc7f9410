// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Book3sHvUvmem;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.Page;

/** A page whose bit is clear has the count of its next owner. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("arch/powerpc/kvm/book3s_hv_uvmem.c")
public interface Book3sHvUvmemV5_18 extends Book3sHvUvmem {
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
    lockPage(page);
    return page;
  }
}
