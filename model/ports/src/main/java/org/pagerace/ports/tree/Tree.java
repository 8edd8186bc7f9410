// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.UnderTest;
import org.pagerace.ports.linux.Asm;
import org.pagerace.ports.linux.Atomic;
import org.pagerace.ports.linux.Book3sHvUvmem;
import org.pagerace.ports.linux.Compaction;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.linux.DaxDevice;
import org.pagerace.ports.linux.DaxH;
import org.pagerace.ports.linux.Ext4File;
import org.pagerace.ports.linux.Ext4Inode;
import org.pagerace.ports.linux.Filemap;
import org.pagerace.ports.linux.Fs;
import org.pagerace.ports.linux.Gfp;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.linux.GupSlow;
import org.pagerace.ports.linux.HugeMemory;
import org.pagerace.ports.linux.Hugetlb;
import org.pagerace.ports.linux.HugetlbSharing;
import org.pagerace.ports.linux.Internal;
import org.pagerace.ports.linux.Khugepaged;
import org.pagerace.ports.linux.Memcontrol;
import org.pagerace.ports.linux.Memory;
import org.pagerace.ports.linux.MemoryFailure;
import org.pagerace.ports.linux.MemoryFork;
import org.pagerace.ports.linux.Memremap;
import org.pagerace.ports.linux.MemremapH;
import org.pagerace.ports.linux.Migrate;
import org.pagerace.ports.linux.MigrateDevice;
import org.pagerace.ports.linux.MigrateH;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.linux.MmTypes;
import org.pagerace.ports.linux.Mmap;
import org.pagerace.ports.linux.MmuGather;
import org.pagerace.ports.linux.NouveauDmem;
import org.pagerace.ports.linux.P2pdma;
import org.pagerace.ports.linux.PageAlloc;
import org.pagerace.ports.linux.PageFlags;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.linux.Pagemap;
import org.pagerace.ports.linux.PercpuRefcount;
import org.pagerace.ports.linux.PercpuRefcountModes;
import org.pagerace.ports.linux.Pgalloc;
import org.pagerace.ports.linux.Pmem;
import org.pagerace.ports.linux.Rmap;
import org.pagerace.ports.linux.Rwsem;
import org.pagerace.ports.linux.Sched;
import org.pagerace.ports.linux.SchedH;
import org.pagerace.ports.linux.Seqlock;
import org.pagerace.ports.linux.SpinlockH;
import org.pagerace.ports.linux.Swap;
import org.pagerace.ports.linux.Swapops;
import org.pagerace.ports.linux.TestHmm;
import org.pagerace.ports.linux.Truncate;
import org.pagerace.ports.linux.UnpopulatedAlloc;
import org.pagerace.ports.linux.Vmscan;
import org.pagerace.ports.linux.Wait;
import org.pagerace.ports.linux.WaitBit;
import org.pagerace.ports.linux.WaitBitH;
import org.pagerace.ports.linux.WaitH;
import org.pagerace.ports.linux.Xarray;
import org.pagerace.ports.linux.XfsFile;

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
        Swapops,
        Gfp,
        PageAlloc,
        MemremapH,
        Memremap,
        PercpuRefcount,
        PercpuRefcountModes,
        Gup,
        GupSlow,
        HugeMemory,
        HugetlbSharing,
        Memory,
        MemoryFork,
        MemoryFailure,
        MmuGather,
        Mmap,
        Rmap,
        MigrateH,
        Migrate,
        MigrateDevice,
        Memcontrol,
        Pagemap,
        Filemap,
        Vmscan,
        Compaction,
        Khugepaged,
        Hugetlb,
        Truncate,
        Xarray,
        Fs,
        DaxH,
        Dax,
        Ext4File,
        Ext4Inode,
        XfsFile,
        TestHmm,
        NouveauDmem,
        Book3sHvUvmem,
        P2pdma,
        DaxDevice,
        UnpopulatedAlloc,
        Pmem,
        SchedH,
        Sched,
        WaitH,
        Wait,
        WaitBitH,
        WaitBit,
        Asm,
        Pgalloc,
        Seqlock,
        SpinlockH,
        Rwsem,
        Atomic {
  /** The tree that this virtual machine was asked to test. */
  static Tree underTest() {
    return UnderTest.tree();
  }
}
