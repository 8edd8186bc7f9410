// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** {@code struct address_space}: the page cache of one file and who maps it. */
public class AddressSpace {
  /** An element of {@link #iPages}. */
  public static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Slot[].class);
  /** Root of {@code i_mmap}: one VMA stands for the tree; null when nobody maps the file. */
  public static final VarHandle I_MMAP = Field.of(lookup(), "iMmap", VmArea.class);

  /** {@code i_pages}, indexed by page offset. */
  public final Slot[] iPages;
  /** {@code i_pages.xa_lock}. */
  public final Spinlock xaLock = new Spinlock();
  /** {@code i_mmap_rwsem}. */
  public final RwSemaphore iMmapRwsem = new RwSemaphore();
  /** Where tasks wait for an entry to be unlocked: one bucket of {@code wait_table}. */
  public final WaitQueueHead entryQueue = new WaitQueueHead();
  /** Whether its pages are a driver's that lets others move them: what a bit of {@code page->mapping} says. */
  public boolean isMovable;
  /** The file; set by its maker. */
  public Inode host;

  private VmArea iMmap;

  /** @param pages length of the file in pages */
  public AddressSpace(int pages) {
    iPages = new Slot[pages];
  }
}
