// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.convention;

import java.util.ArrayList;
import java.util.List;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.linux.v6_1.MemremapHV6_1;
import org.pagerace.ports.linux.v6_15.P2pdmaV6_15;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/**
 * The counts of one page of a type in each state of its life, one step after the other. A state that the
 * tree has no way to is {@link #NONE}; {@link #REFUSED} where a pin is asked for and not given.
 *
 * @param free nobody has the page: it is on the free list of its driver, in no file, or as it was born
 * @param idle somebody has it; nobody maps or pins it
 * @param mapped one page table maps it
 * @param pinned mapped, and get_user_pages has taken it once
 * @param left what is found when everybody has given back what he had
 */
public record PageLife(
    MemoryType type, String free, String idle, String mapped, String pinned, String left) {
  /** The tree has no such state. */
  public static final String NONE = "-";
  /** The tree has no way to reach the state, since a page in the state before it refuses. */
  public static final String REFUSED = "refused";

  /** The life of a page of every type that the tree has. */
  public static List<PageLife> of(Tree k) {
    List<PageLife> lives = new ArrayList<>();
    lives.add(ofDriver(k, MemoryType.MEMORY_DEVICE_PRIVATE));
    if (k instanceof MemremapHV6_1) {
      lives.add(ofDriver(k, MemoryType.MEMORY_DEVICE_COHERENT));
    }
    lives.add(ofFsdax(k));
    lives.add(ofGeneric(k));
    lives.add(ofP2pdma(k));
    return lives;
  }

  private static PageLife ofDriver(Tree k, MemoryType type) {
    DmirrorDevice device = k.dmirrorDevice(type);
    k.dmirrorAllocateChunk(device, 1);
    String free = count(k, device.freePages);
    Page page = k.dmirrorDevmemAllocPage(device, null);
    k.unlockPage(page);
    String idle = count(k, page);
    k.putPage(page);
    MmStruct mm = k.mmStruct(1);
    VmArea vma = k.mmapRegion(mm, null, 1);
    k.doAnonymousPage(vma, 0, k.allocPage(k.freeAreaInit(1)));
    k.dmirrorMigrate(device, vma, 0);
    String mapped = count(k, page);
    String pinned = pinned(k, mm, page);
    return new PageLife(type, free, idle, mapped, pinned, left(k, vma, page, pinned));
  }

  private static PageLife ofFsdax(Tree k) {
    Page page = k.pmemAttachDisk(1).pages[0];
    String free = count(k, page);
    Inode inode = k.inode(1);
    inode.blocks[0] = page;
    MmStruct mm = k.mmStruct(1);
    VmArea vma = k.mmapRegion(mm, inode.mapping, 1);
    k.handleMmFault(vma, 0);
    k.zapPageRange(vma);
    String idle = count(k, page);
    k.handleMmFault(vma, 0);
    String mapped = count(k, page);
    String pinned = pinned(k, mm, page);
    left(k, vma, page, pinned);
    k.truncatePagecache(inode.mapping);
    return new PageLife(MemoryType.MEMORY_DEVICE_FS_DAX, free, idle, mapped, pinned, count(k, page));
  }

  private static PageLife ofGeneric(Tree k) {
    DevPagemap pgmap = k.devDaxProbe(1);
    Page page = pgmap.pages[0];
    String born = count(k, page);
    MmStruct mm = k.mmStruct(1);
    VmArea vma = k.mmapRegion(mm, null, 1);
    k.devDaxHugeFault(vma, pgmap, 0);
    String mapped = count(k, page);
    String pinned = pinned(k, mm, page);
    String left = left(k, vma, page, pinned);
    return new PageLife(MemoryType.MEMORY_DEVICE_GENERIC, born, born, mapped, pinned, left);
  }

  private static PageLife ofP2pdma(Tree k) {
    P2pPool pool = k.p2pPool();
    Page page = k.pciP2pdmaAddResource(pool, 1).pages[0];
    String free = count(k, page);
    k.pciAllocP2pmem(pool);
    String idle = count(k, page);
    k.pciFreeP2pmem(pool, page);
    String mapped = NONE;
    String pinned = NONE;
    if (k instanceof P2pdmaV6_15 later) {
      MmStruct mm = k.mmStruct(1);
      VmArea vma = k.mmapRegion(mm, null, 1);
      later.p2pmemAllocMmap(vma, pool, 0);
      mapped = count(k, page);
      pinned = pinned(k, mm, page);
      left(k, vma, page, pinned);
    }
    return new PageLife(MemoryType.MEMORY_DEVICE_PCI_P2PDMA, free, idle, mapped, pinned, count(k, page));
  }

  private static String count(Tree k, Page page) {
    return Integer.toString(k.pageRefCount(page));
  }

  private static String pinned(Tree k, MmStruct mm, Page page) {
    int got = k.getUserPagesFast(mm.cpumask[0], 0, 1, 0, new PageVec(1));
    return got == 1 ? count(k, page) : got == -Mm.ENOMEM ? REFUSED : NONE;
  }

  /** The pin goes, and then the mapping. */
  private static String left(Tree k, VmArea vma, Page page, String pinned) {
    if (!pinned.equals(REFUSED) && !pinned.equals(NONE)) {
      k.putPage(page);
    }
    k.zapPageRange(vma);
    return count(k, page);
  }
}
