// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PagemapOwner;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.UnpopulatedPages;
import org.pagerace.ports.state.Zone;

/** The structs. A patch that adds a field overrides the function here that makes the struct. */
@KernelFile("include/linux/mm_types.h")
public interface MmTypes {
  /** {@code struct page} as the boot code finds it: all zeroes. */
  default Page structPage(Zone zone) {
    return new Page(zone);
  }

  /** {@code struct mm_struct} used by so many tasks, which its cpumask names. */
  default MmStruct mmStruct(int users) {
    MmStruct mm = new MmStruct(users);
    for (int i = 0; i < users; i++) {
      mm.cpumask[i] = new TaskStruct(mm);
    }
    return mm;
  }

  /** A page of so many empty PTEs. */
  default PageTable pageTable(int entries) {
    return new PageTable(entries);
  }

  /** A task without an address space. */
  default TaskStruct taskStruct() {
    return new TaskStruct(null);
  }

  /** {@code struct dev_pagemap} over pages that have no count yet. */
  default DevPagemap devPagemap(MemoryType type, PagemapOwner owner, Page... pages) {
    return new DevPagemap(type, owner, pages);
  }

  /** An inode of so many pages, without blocks. */
  default Inode inode(int pages) {
    Inode inode = new Inode(new AddressSpace(pages), pages);
    inode.mapping.host = inode;
    return inode;
  }

  /** The driver of lib/test_hmm.c without memory. */
  default DmirrorDevice dmirrorDevice() {
    return dmirrorDevice(MemoryType.MEMORY_DEVICE_PRIVATE);
  }

  /** The same for memory of a type. */
  default DmirrorDevice dmirrorDevice(MemoryType type) {
    return new DmirrorDevice(type);
  }

  /** The memory of a graphics card, of no pages yet. */
  default NouveauDrm nouveauDrm() {
    return new NouveauDrm();
  }

  /** The secure memory of a machine, of no pages yet. */
  default KvmppcUvmem kvmppcUvmem() {
    return new KvmppcUvmem();
  }

  /** A pool of PCI memory, empty. */
  default P2pPool p2pPool() {
    return new P2pPool();
  }

  /** Xen's list of pages without memory, empty. */
  default UnpopulatedPages unpopulatedPages() {
    return new UnpopulatedPages();
  }
}
