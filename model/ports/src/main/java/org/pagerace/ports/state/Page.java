// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/**
 * {@code struct page} as these protocols see it. A present page-table entry is the page itself, so that the address
 * dependency from the entry to the page is the one the kernel has.
 */
public class Page implements Pteval, Slot {
  /** {@code _refcount}. */
  public static final VarHandle REFCOUNT = Field.of(lookup(), "refcount", int.class);
  /** {@code _mapcount}, starting at -1. */
  public static final VarHandle MAPCOUNT = Field.of(lookup(), "mapcount", int.class);
  /** {@code flags}, see {@link #PG_LOCKED} and its siblings. */
  public static final VarHandle FLAGS = Field.of(lookup(), "flags", int.class);
  /** {@code mapping}. */
  public static final VarHandle MAPPING = Field.of(lookup(), "mapping", AddressSpace.class);
  /** {@code compound_head}; null where the page is not a tail. */
  public static final VarHandle COMPOUND_HEAD = Field.of(lookup(), "compoundHead", Page.class);
  /** {@code _nr_pages} of a folio. */
  public static final VarHandle NR_PAGES = Field.of(lookup(), "nrPages", int.class);
  /** {@code pt_share_count} of a page table: how many more address spaces than one use it. */
  public static final VarHandle PT_SHARE_COUNT = Field.of(lookup(), "ptShareCount", int.class);

  /** Nonzero once a WARN_ON_ONCE was about this page. */
  public static final VarHandle WARNED = Field.of(lookup(), "warned", int.class);

  public static final int PG_LOCKED = 1 << 0;
  public static final int PG_REFERENCED = 1 << 2;
  public static final int PG_DIRTY = 1 << 4;
  public static final int PG_ACTIVE = 1 << 6;
  public static final int PG_WAITERS = 1 << 8;
  public static final int PG_ANON_EXCLUSIVE = 1 << 10;
  public static final int PG_ISOLATED = 1 << 12;

  /** {@code page_zone(page)}. */
  public final Zone zone;
  /** The hashed queue on which waiters for this page's count sleep. */
  public final WaitQueueHead waitQueue;
  /**
   * {@code pgmap}, null outside ZONE_DEVICE, and in a tail, where the kernel has the link to the head in the
   * same word.
   */
  public DevPagemap pgmap;
  /** {@code zone_device_data}: the driver's, or the link of its free list. */
  public Object zoneDeviceData;
  /** {@code lru.next}: the link of the page allocator's free list. */
  public Page lruNext;
  /** {@code index}: the offset in the file, or the address in {@link #rmap}. */
  public int index;
  /** {@code share}: how many files share the block of a DAX folio that has no mapping any more. */
  public int share;
  /** The queue of a huge page that is mapped in part; null for every other page. */
  public DeferredSplit deferredSplit;
  /** The one address space that maps an anonymous page: what its anon_vma would be walked for. */
  public VmArea rmap;
  /** What the upper half of a PTE of two words says of this page: not 0 beyond four gigabytes. */
  public int pfnHigh;
  /** What is found where the upper half of such a page's number is another. */
  public Page stray;
  /** What the page holds; one word stands for all 4096 bytes. */
  public int data;

  private int refcount;
  private int mapcount = -1;
  private int flags;
  private AddressSpace mapping;
  private Page compoundHead;
  private int nrPages = 1;
  private int ptShareCount;
  private int warned;

  /** @param zone where the page lives; a device zone's pages can be waited for */
  public Page(Zone zone) {
    this(zone, zone.isDevice ? new WaitQueueHead() : null);
  }

  /** @param waitQueue where the address of the page is hashed to */
  public Page(Zone zone, WaitQueueHead waitQueue) {
    this.zone = zone;
    this.waitQueue = waitQueue;
  }
}
