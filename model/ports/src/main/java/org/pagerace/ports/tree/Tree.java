// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.UnderTest;
import org.pagerace.ports.linux.*;

/**
 * The one name space that a race can call: the v5.9 form of every ported file. A version of the kernel is an empty class
 * that implements later forms of some of them.
 */
public interface Tree
    extends PageFlags,
        PageRef,
        Mm,
        MmTypes,
        Internal,
        Swap,
        PageAlloc,
        MemremapH,
        Memremap,
        PercpuRefcount,
        Gup,
        GupSlow,
        Memory,
        MmuGather,
        Mmap,
        Rmap,
        Migrate,
        Pagemap,
        Filemap,
        Vmscan,
        Truncate,
        Xarray,
        Fs,
        DaxH,
        Dax,
        Ext4File,
        Ext4Inode,
        XfsFile,
        TestHmm,
        SchedH,
        Sched,
        WaitH,
        Wait,
        WaitBitH,
        WaitBit,
        Asm,
        SpinlockH,
        Rwsem,
        Atomic {
  /** The tree that this virtual machine was asked to test. */
  static Tree underTest() {
    return UnderTest.tree();
  }
}
