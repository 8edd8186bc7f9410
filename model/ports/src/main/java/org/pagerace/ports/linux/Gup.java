// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.TransHugePmd;

/** get_user_pages and pin_user_pages: the lockless walk, and giving back what it took. */
@KernelFile("mm/gup.c")
public interface Gup extends Mm, MemremapH, Pagemap, Asm {
  /** Check, then act, as {@link #tryGetPage}; FOLL_PIN adds the whole bias in one step. */
  @Override
  default boolean tryGrabPage(Page page, int flags) {
    if ((flags & FOLL_GET) != 0) {
      return tryGetPage(page);
    }
    Page head = compoundHead(page);
    if (WARN_ON_ONCE(pageRefCount(head) <= 0, head)) {
      return false;
    }
    pageRefAdd(head, GUP_PIN_COUNTING_BIAS);
    return true;
  }

  /** The speculative reference of the lockless walk: one conditional RMW on the head. */
  default Page tryGrabCompoundHead(Page page, int refs, int flags) {
    if ((flags & FOLL_GET) != 0) {
      return tryGetCompoundHead(page, refs);
    }
    return tryGetCompoundHead(page, refs * GUP_PIN_COUNTING_BIAS);
  }

  default Page tryGetCompoundHead(Page page, int refs) {
    Page head = compoundHead(page);
    if (WARN_ON_ONCE(pageRefCount(head) < 0, head)) {
      return null;
    }
    return pageCacheAddSpeculative(head, refs) ? head : null;
  }

  /** Gives speculative references back; the last one by put_page, so that one full RMW decides who frees. */
  default void putCompoundHead(Page page, int refs, int flags) {
    int nr = (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs;
    if (nr > 1) {
      pageRefSub(page, nr - 1);
    }
    putPage(page);
  }

  /** The idle value of a device page can be reached by a pin's end as well. */
  default boolean __unpinDevmapManagedUserPage(Page page) {
    if (!pageIsDevmapManaged(page)) {
      return false;
    }
    int count = pageRefSubReturn(page, GUP_PIN_COUNTING_BIAS);
    if (count == 1) {
      freeDevmapManagedPage(page);
    } else if (count == 0) {
      __putPage(page);
    }
    return true;
  }

  default void unpinUserPage(Page page) {
    Page head = compoundHead(page);
    if (__unpinDevmapManagedUserPage(head)) {
      return;
    }
    if (pageRefSubAndTest(head, GUP_PIN_COUNTING_BIAS)) {
      __putPage(head);
    }
  }

  /** Gives back what this range has taken so far, last page first. */
  default void undoDevPagemap(PageVec pages, int nrStart, int flags) {
    while (pages.nr > nrStart) {
      Page page = pages.pop();
      ClearPageReferenced(page);
      if ((flags & FOLL_PIN) != 0) {
        unpinUserPage(page);
      } else {
        putPage(page);
      }
    }
  }

  /** An entry that nobody locks. Where it has two halves, they belong together. */
  default Pteval gupGetPte(Pte ptep) {
    return ARCH.ptepGetLockless(ptep);
  }

  /** One page of PTEs: read, grab, read again. The PMD is not looked at again. */
  default boolean gupPteRange(PageTable table, int addr, int end, int flags, PageVec pages) {
    DevPagemap pgmap = null;
    int nrStart = pages.nr;
    boolean isWhole = false;
    for (int a = addr; ; a++) {
      if (a == end) {
        isWhole = true;
        break;
      }
      Pte ptep = table.ptes[a];
      Pteval pte = gupGetPte(ptep);
      if (!(pte instanceof Page page)) {
        break;
      }
      if (pteDevmap(page)) {
        pgmap = getDevPagemap(page, pgmap);
        if (pgmap == null) {
          undoDevPagemap(pages, nrStart, flags);
          break;
        }
      }
      Page head = tryGrabCompoundHead(page, 1, flags);
      if (head == null) {
        break;
      }
      if (ptepGet(ptep) != pte) {
        putCompoundHead(head, 1, flags);
        break;
      }
      SetPageReferenced(page);
      pages.add(page);
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  /**
   * A huge devmap PMD is an array of small pages, grabbed one by one by check-then-act and without a barrier before
   * the PMD is read again. Where a page refuses, the reference on the pgmap stays behind (6401c4eb57f9 puts it).
   */
  default boolean __gupDeviceHuge(DevmapRange range, int addr, int end, int flags, PageVec pages) {
    int nrStart = pages.nr;
    DevPagemap pgmap = null;
    for (int a = addr; a < end; a++) {
      Page page = range.pages[a];
      pgmap = getDevPagemap(page, pgmap);
      if (pgmap == null) {
        undoDevPagemap(pages, nrStart, flags);
        return false;
      }
      SetPageReferenced(page);
      if (!tryGrabPage(page, flags)) {
        undoDevPagemap(pages, nrStart, flags);
        return false;
      }
      pages.add(page);
    }
    putDevPagemap(pgmap);
    return true;
  }

  default boolean __gupDeviceHugePmd(
      MmStruct mm, DevmapRange orig, int addr, int end, int flags, PageVec pages) {
    int nrStart = pages.nr;
    if (!__gupDeviceHuge(orig, addr, end, flags, pages)) {
      return false;
    }
    if (pmdpGet(mm) != orig) {
      undoDevPagemap(pages, nrStart, flags);
      return false;
    }
    return true;
  }

  default void gupPgdRange(MmStruct mm, int addr, int end, int flags, PageVec pages) {
    Pmdval pmd = pmdpGet(mm);
    if (pmd instanceof PageTable table) {
      gupPteRange(table, addr, end, flags, pages);
    } else if (pmd instanceof DevmapRange range) {
      __gupDeviceHugePmd(mm, range, addr, end, flags, pages);
    } else if (pmd instanceof TransHugePmd huge && !huge.isProtnone()) {
      gupHugePmd(mm, huge, flags, pages);
    }
  }

  /** A huge page of normal memory: grabbed once for all that is asked for, and the PMD read again. */
  default boolean gupHugePmd(MmStruct mm, TransHugePmd orig, int flags, PageVec pages) {
    Page head = tryGrabCompoundHead(orig.page(), 1, flags);
    if (head == null) {
      return false;
    }
    if (pmdpGet(mm) != orig) {
      putCompoundHead(head, 1, flags);
      return false;
    }
    SetPageReferenced(head);
    pages.add(head);
    return true;
  }

  /** The lockless walk with interrupts off, then the slow path for what it did not get. */
  default int internalGetUserPagesFast(
      TaskStruct current, int start, int nr, int flags, PageVec pages) {
    MmStruct mm = current.mm;
    int had = pages.nr;
    if ((flags & FOLL_PIN) != 0) {
      atomicSet(MmStruct.HAS_PINNED, mm, 1);
    }
    localIrqSave(current);
    gupPgdRange(mm, start, start + nr, flags, pages);
    localIrqRestore(current);
    int got = pages.nr - had;
    if (got == nr || (flags & FOLL_FAST_ONLY) != 0) {
      return got;
    }
    int ret = __getUserPages(current, start + got, nr - got, flags, pages);
    return ret >= 0 ? got + ret : got > 0 ? got : ret;
  }

  default int getUserPagesFastOnly(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return internalGetUserPagesFast(current, start, nr, flags | FOLL_GET | FOLL_FAST_ONLY, pages);
  }

  default int getUserPagesFast(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return internalGetUserPagesFast(current, start, nr, flags | FOLL_GET, pages);
  }

  default int pinUserPagesFastOnly(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return internalGetUserPagesFast(current, start, nr, flags | FOLL_PIN | FOLL_FAST_ONLY, pages);
  }

  default int pinUserPagesFast(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return internalGetUserPagesFast(current, start, nr, flags | FOLL_PIN, pages);
  }
}
