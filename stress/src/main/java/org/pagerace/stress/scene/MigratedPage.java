// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/** A page of a process that lies in the memory of a device, on the only page there. */
public final class MigratedPage {
  public final DmirrorDevice device;
  public final DevPagemap pgmap;
  /** The page of the device. */
  public final Page page;
  public final VmArea vma;
  private final Tree k;

  /** Memory of the type that processors cannot reach. */
  public MigratedPage(Tree k) {
    this(k, MemoryType.MEMORY_DEVICE_PRIVATE);
  }

  /** @param type memory of a driver */
  public MigratedPage(Tree k, MemoryType type) {
    this.k = k;
    device = k.dmirrorDevice(type);
    k.dmirrorAllocateChunk(device, 1);
    device.host = k.freeAreaInit(1);
    MmStruct mm = k.mmStruct(1);
    vma = k.mmapRegion(mm, null, 1);
    k.doAnonymousPage(vma, 0, k.allocPage(device.host));
    k.dmirrorMigrate(device, vma, 0);
    pgmap = device.devmem;
    page = pgmap.pages[0];
  }

  /** The page table of the process. */
  public PageTable table() {
    return (PageTable) k.pmdpGet(vma.mm);
  }

  /** The entry that maps the page. */
  public Pte pte() {
    return table().ptes[0];
  }

  /** Whether the process has its page back where processors reach it. */
  public boolean isBack() {
    return k.ptepGet(pte()) instanceof Page present && present.pgmap == null;
  }

  /** The page that the process has back. */
  public Page host() {
    return (Page) k.ptepGet(pte());
  }

  /** Whether somebody found the range gone that he was looking at. */
  public boolean hasWarned() {
    return (int) Page.WARNED.getOpaque(page) != 0;
  }

  /** The driver brings the page back by itself, without a fault: what it copies is what the page holds then. */
  public void bringBack() {
    MigrateVma migrate = new MigrateVma(vma, 0, null);
    k.migrateVmaSetup(migrate);
    if (migrate.src == null) {
      return;
    }
    migrate.dst = k.allocPage(device.host);
    k.lockPage(migrate.dst);
    migrate.dst.data = migrate.src.data;
    k.migrateVmaPages(migrate);
    k.migrateVmaFinalize(migrate);
  }
}
