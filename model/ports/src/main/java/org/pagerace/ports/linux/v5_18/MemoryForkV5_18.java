// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MemoryFork;
import org.pagerace.ports.linux.Seqlock;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** While fork looks at pages and write-protects them, no lockless walk that pins succeeds. */
@Source(value = "57efa1fe5957", title = "mm/gup: prevent gup_fast from racing with COW during fork")
@KernelFile("mm/memory.c")
public interface MemoryForkV5_18 extends MemoryFork, Seqlock {
  @Override
  default void copyPageRange(VmArea dst, VmArea src, Page prealloc) {
    downWrite(src.mm.mmapLock);
    rawWriteSeqcountBegin(MmStruct.WRITE_PROTECT_SEQ, src.mm);
    copyPteRange(dst, src, prealloc);
    rawWriteSeqcountEnd(MmStruct.WRITE_PROTECT_SEQ, src.mm);
    upWrite(src.mm.mmapLock);
  }
}
