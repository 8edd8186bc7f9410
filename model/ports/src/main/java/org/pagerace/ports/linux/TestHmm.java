// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** A driver of device-private memory: its free list, and how it arms a page that it hands out. */
@KernelFile("lib/test_hmm.c")
public interface TestHmm extends MemremapH, MigrateH, Gfp, Mm, SpinlockH, Pagemap {
  /** Gets device memory and puts its pages on the free list. */
  default void dmirrorAllocateChunk(DmirrorDevice mdevice, int nr) {
    DevPagemap pgmap = memremapPages(mdevice.zoneDeviceType, mdevice, nr);
    mdevice.devmem = pgmap;
    spinLock(mdevice.lock);
    for (Page page : pgmap.pages) {
      page.zoneDeviceData = mdevice.freePages;
      mdevice.freePages = page;
    }
    spinUnlock(mdevice.lock);
  }

  /**
   * Hands out a page, locked.
   *
   * @param rpage what the driver keeps for the page
   * @return null where the free list is empty
   */
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
    page.zoneDeviceData = rpage;
    getPage(page);
    lockPage(page);
    return page;
  }

  /** Hands out a folio of an order, locked; until v6.19 a driver has single pages only. */
  default Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage, int order) {
    return dmirrorDevmemAllocPage(mdevice, rpage);
  }

  @Override
  default void dmirrorDevmemFree(Page page) {
    DmirrorDevice mdevice = (DmirrorDevice) page.pgmap.owner;
    spinLock(mdevice.lock);
    mdevice.cfree++;
    page.zoneDeviceData = mdevice.freePages;
    mdevice.freePages = page;
    spinUnlock(mdevice.lock);
  }

  /** Moves a page of anonymous memory to the device. */
  default void dmirrorMigrate(DmirrorDevice mdevice, VmArea vma, int address) {
    MigrateVma migrate = new MigrateVma(vma, address, null);
    migrateVmaSetup(migrate);
    if (migrate.src == null) {
      return;
    }
    Page dpage = dmirrorDevmemAllocPage(mdevice, null);
    if (dpage != null) {
      dpage.data = migrate.src.data;
      migrate.dst = dpage;
    }
    migrateVmaPages(migrate);
    migrateVmaFinalize(migrate);
  }

  @Override
  default int dmirrorDevmemFault(VmArea vma, int address, Page page) {
    MigrateVma migrate = new MigrateVma(vma, address, page);
    migrateVmaSetup(migrate);
    if (migrate.src == null) {
      return 0;
    }
    Page dpage = allocPage(((DmirrorDevice) page.pgmap.owner).host);
    if (dpage != null) {
      lockPage(dpage);
      dpage.data = migrate.src.data;
      migrate.dst = dpage;
    }
    migrateVmaPages(migrate);
    migrateVmaFinalize(migrate);
    return 0;
  }
}
