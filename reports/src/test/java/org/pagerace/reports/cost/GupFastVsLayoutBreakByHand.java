// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import static org.openjdk.jcstress.annotations.Expect.*;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.PercpuRef;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.Slot;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;

/**
 * {@link org.pagerace.stress.layout.GupFastVsLayoutBreak} on v5.9 and x86: the same accesses to the same objects. Where
 * this race cannot come, it throws.
 */
@JCStressTest
@State
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "truncation waits for the pin")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "the block may go, nobody has it")
@Outcome(id = "refused, busy", expect = ACCEPTABLE_INTERESTING, desc = "a passing reference looked like a pin")
@Outcome(expect = FORBIDDEN, desc = "truncation frees the block under a pin")
public class GupFastVsLayoutBreakByHand {
  private static final int PERCPU_REF_DEAD = 1 << 30;

  final FsdaxFileByHand file = new FsdaxFileByHand();

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = gupFast(file.user, 0, 1, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r2 = busyPage(file.inode.mapping) == null ? "idle" : "busy";
  }

  static Pmdval pmd(MmStruct mm) {
    return (Pmdval) MmStruct.PMD.getOpaque(mm);
  }

  static Pteval pte(Pte ptep) {
    return (Pteval) Pte.VAL.getOpaque(ptep);
  }

  private static int gupFast(TaskStruct current, int start, int nr, PageVec pages) {
    int had = pages.nr;
    TaskStruct.IRQS_OFF.setOpaque(current, 1);
    VarHandle.fullFence();
    if (pmd(current.mm) instanceof PageTable table) {
      gupRange(table, start, start + nr, pages);
    }
    VarHandle.fullFence();
    TaskStruct.IRQS_OFF.setOpaque(current, 0);
    return pages.nr - had;
  }

  private static void gupRange(PageTable table, int start, int end, PageVec pages) {
    DevPagemap pgmap = null;
    for (int a = start; a < end; a++) {
      Pte ptep = table.ptes[a];
      if (!(pte(ptep) instanceof Page page)) {
        break;
      }
      if (page.zone.isDevice && pgmap != page.pgmap) {
        if (!tryGetLive(page.pgmap.ref)) {
          break;
        }
        pgmap = page.pgmap;
      }
      Page head = CountsByHand.compoundHead(page);
      if ((int) Page.REFCOUNT.getOpaque(head) < 0) {
        Page.WARNED.setOpaque(head, 1);
        break;
      }
      if (!CountsByHand.getUnlessZero(head)) {
        break;
      }
      if (pte(ptep) != page) {
        put(head);
        break;
      }
      setReferenced(page);
      pages.add(page);
    }
    if (pgmap != null) {
      putRef(pgmap.ref);
    }
  }

  private static boolean tryGetLive(PercpuRef ref) {
    int count;
    do {
      count = (int) PercpuRef.COUNT.getOpaque(ref);
      if ((count & PERCPU_REF_DEAD) != 0) {
        return false;
      }
    } while (!PercpuRef.COUNT.weakCompareAndSetPlain(ref, count, count + 1));
    return true;
  }

  private static void putRef(PercpuRef ref) {
    if (((int) PercpuRef.COUNT.getOpaque(ref) & PERCPU_REF_DEAD) != 0) {
      throw new IllegalStateException("nobody kills the range in this race");
    }
    int old;
    do {
      old = (int) PercpuRef.COUNT.getOpaque(ref);
    } while (!PercpuRef.COUNT.weakCompareAndSetPlain(ref, old, old - 1));
  }

  private static void setReferenced(Page page) {
    int old;
    do {
      old = (int) Page.FLAGS.getOpaque(page);
    } while (!Page.FLAGS.weakCompareAndSetPlain(page, old, old | Page.PG_REFERENCED));
  }

  private static void put(Page page) {
    Page head = CountsByHand.compoundHead(page);
    if (!head.zone.isDevice || head.pgmap.type != MemoryType.MEMORY_DEVICE_FS_DAX) {
      throw new IllegalStateException("this race has fsdax pages only");
    }
    int count = CountsByHand.decReturn(head);
    if (count == 0) {
      throw new IllegalStateException("nobody tears the range down in this race");
    }
    if (count == 1 && (WaitQueueEntry) WaitQueueHead.HEAD.getOpaque(head.waitQueue) != null) {
      throw new IllegalStateException("nobody waits in this race");
    }
  }

  private static Page busyPage(AddressSpace mapping) {
    if ((VmArea) AddressSpace.I_MMAP.getOpaque(mapping) == null) {
      return null;
    }
    LocksByHand.downWrite(mapping.iMmapRwsem);
    VmArea vma = (VmArea) AddressSpace.I_MMAP.getOpaque(mapping);
    if (vma != null) {
      unmap(vma.mm);
    }
    LocksByHand.upWrite(mapping.iMmapRwsem);
    Page busy = null;
    LocksByHand.spinLock(mapping.xaLock);
    for (int index = 0; index < mapping.iPages.length && busy == null; index++) {
      Slot slot = (Slot) AddressSpace.SLOT.getOpaque(mapping.iPages, index);
      if (slot instanceof DaxEntry entry && !entry.isLocked()) {
        Page page = entry.page();
        if (page != null && (int) Page.REFCOUNT.getOpaque(page) > 1) {
          busy = page;
        }
      }
    }
    LocksByHand.spinUnlock(mapping.xaLock);
    return busy;
  }

  private static void unmap(MmStruct mm) {
    if (!(pmd(mm) instanceof PageTable table)) {
      return;
    }
    PageVec gathered = new PageVec(table.ptes.length);
    LocksByHand.spinLock(table.ptl);
    for (Pte ptep : table.ptes) {
      if (pte(ptep) instanceof Page page) {
        clear(ptep);
        if (!page.zone.isDevice) {
          gathered.add(page);
        }
      }
    }
    LocksByHand.spinUnlock(table.ptl);
    flush(mm);
    for (int i = 0; i < gathered.nr; i++) {
      put(gathered.pages[i]);
    }
  }

  private static void clear(Pte ptep) {
    VarHandle.fullFence();
    Pteval old;
    do {
      old = pte(ptep);
    } while (!Pte.VAL.weakCompareAndSetPlain(ptep, old, (Pteval) null));
    VarHandle.fullFence();
  }

  private static void flush(MmStruct mm) {
    VarHandle.fullFence();
    for (TaskStruct cpu : mm.cpumask) {
      while ((int) TaskStruct.IRQS_OFF.getOpaque(cpu) != 0) {
        LocksByHand.relax();
      }
    }
    VarHandle.fullFence();
  }
}
