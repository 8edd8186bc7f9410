// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** Secure memory of guests on POWER: device-private pages behind a bitmap. */
@KernelFile("arch/powerpc/kvm/book3s_hv_uvmem.c")
public interface Book3sHvUvmem extends MemremapH, Mm, SpinlockH, Pagemap {
  default void kvmppcUvmemInit(KvmppcUvmem uvmem, int nr) {
    uvmem.pgmap = memremapPages(MemoryType.MEMORY_DEVICE_PRIVATE, uvmem, nr);
  }

  /**
   * Hands out a page, locked.
   *
   * @param pvt what the hypervisor keeps for the page
   * @return null where none is free
   */
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
    getPage(page);
    lockPage(page);
    return page;
  }

  /** The bit is cleared first: the page may have a new owner when its data is looked at. */
  @Override
  default void kvmppcUvmemPageFree(Page page) {
    KvmppcUvmem uvmem = (KvmppcUvmem) page.pgmap.owner;
    int bit = uvmem.pgmap.indexOf(page);
    spinLock(uvmem.bitmapLock);
    uvmem.bitmap &= ~(1 << bit);
    spinUnlock(uvmem.bitmapLock);
    page.zoneDeviceData = null;
  }
}
