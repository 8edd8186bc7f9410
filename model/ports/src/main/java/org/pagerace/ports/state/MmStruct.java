// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code struct mm_struct}: one PMD stands for the whole address space. */
public class MmStruct {
  /** {@code has_pinned}. */
  public static final VarHandle HAS_PINNED = Field.of(lookup(), "hasPinned", int.class);
  /** {@code write_protect_seq}. */
  public static final VarHandle WRITE_PROTECT_SEQ = Field.of(lookup(), "writeProtectSeq", int.class);
  public static final VarHandle PMD = Field.of(lookup(), "pmd", Pmdval.class);

  public final RwSemaphore mmapLock = new RwSemaphore();
  /** The lock of the table that holds the PMD. */
  public final Spinlock pmdLock = new Spinlock();
  /** {@code mm_cpumask}: the CPU of every task that walks this address space without locks; filled by its maker. */
  public final TaskStruct[] cpumask;
  /** The one file mapping of this address space; null where all memory is anonymous. */
  public VmArea vma;
  /**
   * Whether page tables are freed while others walk them. Walkers leave a mark for those who wait for them on
   * every arch then; elsewhere nobody would look at it.
   */
  public boolean areTablesFreed;

  private int hasPinned;
  private int writeProtectSeq;
  private Pmdval pmd;

  /** @param users how many tasks use this address space */
  public MmStruct(int users) {
    cpumask = new TaskStruct[users];
  }
}
