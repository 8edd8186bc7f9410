// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.linux.v5_18.MemoryForkV5_18;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;

/** A walk that pins gives up where fork is or was at work. */
@Source(value = "57efa1fe5957", title = "mm/gup: prevent gup_fast from racing with COW during fork")
@Mends("B7")
public interface Fix57efa1fe5957 extends Gup, MemoryForkV5_18 {
  @Override
  default int internalGetUserPagesFast(
      TaskStruct current, int start, int nr, int flags, PageVec pages) {
    MmStruct mm = current.mm;
    boolean isPin = (flags & FOLL_PIN) != 0;
    int had = pages.nr;
    if (isPin) {
      atomicSet(MmStruct.HAS_PINNED, mm, 1);
    }
    int seq = isPin ? rawReadSeqcount(MmStruct.WRITE_PROTECT_SEQ, mm) : 0;
    if ((seq & 1) == 0) {
      localIrqSave(current);
      gupPgdRange(mm, start, start + nr, flags, pages);
      localIrqRestore(current);
    }
    if (isPin && readSeqcountRetry(MmStruct.WRITE_PROTECT_SEQ, mm, seq)) {
      while (pages.nr > had) {
        unpinUserPage(pages.pop());
      }
    }
    int got = pages.nr - had;
    if (got == nr || (flags & FOLL_FAST_ONLY) != 0) {
      return got;
    }
    int ret = __getUserPages(current, start + got, nr - got, flags, pages);
    return ret >= 0 ? got + ret : got > 0 ? got : ret;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Fix57efa1fe5957 {}
}
