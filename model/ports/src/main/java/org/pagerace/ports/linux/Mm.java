// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;

/** Getting and putting pages. */
@KernelFile("include/linux/mm.h")
public interface Mm extends PageRef {
  int EFAULT = 14;
  int ENOMEM = 12;

  int FOLL_WRITE = 0x01;
  int FOLL_GET = 0x04;
  int FOLL_PIN = 0x40000;
  int FOLL_FAST_ONLY = 0x80000;

  /** What one FOLL_PIN adds to the count of a page. */
  int GUP_PIN_COUNTING_BIAS = 1 << 10;

  /** In mm/swap.c: the count of a page has reached 0. */
  void __putPage(Page page);

  /** In mm/swap.c: one reference of a device page whose idle count is 1. */
  void putDevmapManagedPage(Page page);

  /** In mm/swap.c: puts many pages. */
  void releasePages(PageVec pages);

  /** In mm/gup.c: one more reference, under the lock of the page table that maps the page. */
  boolean tryGrabPage(Page page, int flags);

  /** In mm/gup.c: grabs pages under the page-table locks, faulting them in; how many, or an error. */
  int __getUserPages(TaskStruct current, int start, int nr, int flags, PageVec pages);

  /** In mm/memory.c: makes a page present; 0 or an error. */
  int handleMmFault(VmArea vma, int address);

  /** In mm/memory.c: makes a page of a DAX file present. */
  void vmfInsertMixed(VmArea vma, int address, Page page);

  /** In mm/memory.c: empties the PTEs of a VMA; the references that they owned. */
  PageVec unmapVmas(VmArea vma);

  /** In mm/mmu_gather.c: flushes, and only then puts what was gathered. */
  void tlbFinishMmu(VmArea vma, PageVec gathered);

  /** In mm/memory.c: unlinks the page table of an address space whose PTEs are gone, and gives it back. */
  void freePgtables(MmStruct mm);

  /** In mm/mmu_gather.c: frees a table that is unlinked already, once nobody walks it any more. */
  void tlbRemoveTable(MmStruct mm, PageTable table);

  /** In mm/memory.c: empties every PTE that maps the file, flushes, and drops what the PTEs owned. */
  void unmapMappingRange(AddressSpace mapping);

  /** In mm/truncate.c: nobody maps the file any more, and it gives up all its pages. */
  void truncatePagecache(AddressSpace mapping);

  /** In mm/truncate.c: the file gives up all its pages for good. */
  void truncateInodePagesFinal(AddressSpace mapping);

  default boolean isZoneDevicePage(Page page) {
    return page.zone.isDevice;
  }

  default boolean isDevicePrivatePage(Page page) {
    return isZoneDevicePage(page) && page.pgmap.type == MemoryType.MEMORY_DEVICE_PRIVATE;
  }

  /** Whether the driver or a filesystem wants to know when the count returns to 1. */
  default boolean pageIsDevmapManaged(Page page) {
    if (!isZoneDevicePage(page)) {
      return false;
    }
    return switch (page.pgmap.type) {
      case MEMORY_DEVICE_PRIVATE, MEMORY_DEVICE_FS_DAX -> true;
      case MEMORY_DEVICE_COHERENT, MEMORY_DEVICE_GENERIC, MEMORY_DEVICE_PCI_P2PDMA -> false;
    };
  }

  /** What CONFIG_DEBUG_VM asserts not to be so wherever somebody raises a count that he owns a share of. */
  default boolean pageRefZeroOrCloseToOverflow(Page page) {
    return Integer.compareUnsigned(pageRefCount(page) + 127, 127) <= 0;
  }

  /** One more reference for somebody who holds one already. */
  default void getPage(Page page) {
    pageRefInc(compoundHead(page));
  }

  /** Check, then act: safe only while something else keeps the count above 0. */
  default boolean tryGetPage(Page page) {
    Page head = compoundHead(page);
    if (WARN_ON_ONCE(pageRefCount(head) <= 0, head)) {
      return false;
    }
    pageRefInc(head);
    return true;
  }

  default boolean getPageUnlessZero(Page page) {
    return pageRefAddUnless(page, 1, 0);
  }

  default boolean putPageTestzero(Page page) {
    return pageRefDecAndTest(page);
  }

  default void putPage(Page page) {
    Page head = compoundHead(page);
    if (pageIsDevmapManaged(head)) {
      putDevmapManagedPage(head);
      return;
    }
    if (putPageTestzero(head)) {
      __putPage(head);
    }
  }

  default boolean pageMaybeDmaPinned(Page page) {
    return Integer.compareUnsigned(pageRefCount(compoundHead(page)), GUP_PIN_COUNTING_BIAS) >= 0;
  }

  /** A warning of the kernel is an observation: it is kept in the page and changes nothing. */
  @KernelFile("include/asm-generic/bug.h")
  default boolean WARN_ON_ONCE(boolean condition, Page page) {
    if (condition) {
      atomicSet(Page.WARNED, page, 1);
    }
    return condition;
  }

  default int pageMapcount(Page page) {
    return atomicRead(Page.MAPCOUNT, page) + 1;
  }

  default boolean pageMapped(Page page) {
    return atomicRead(Page.MAPCOUNT, page) >= 0;
  }
}
