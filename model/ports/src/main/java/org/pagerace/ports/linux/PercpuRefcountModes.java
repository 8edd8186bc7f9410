// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.PercpuRefModes;

/**
 * Reference counts that are cheap until they are killed, with the switch from counting by CPU to one counter for all.
 * Other races use the sum of the counters, see {@link PercpuRefcount}. RCU stands as a flag of the one reader.
 */
@KernelFile("lib/percpu-refcount.c")
public interface PercpuRefcountModes extends Atomic, Processor {
  /** {@code struct percpu_ref} with its first reference. */
  default PercpuRefModes percpuRefInit() {
    return new PercpuRefModes();
  }

  @KernelFile("include/linux/rcupdate.h")
  default void rcuReadLock(PercpuRefModes ref) {
    atomicSet(PercpuRefModes.RCU_READER, ref, 1);
    smpMb();
  }

  @KernelFile("include/linux/rcupdate.h")
  default void rcuReadUnlock(PercpuRefModes ref) {
    smpMb();
    atomicSet(PercpuRefModes.RCU_READER, ref, 0);
  }

  /** Waits for read-side sections that may have begun before. */
  @KernelFile("kernel/rcu/tree.c")
  default void synchronizeRcu(PercpuRefModes ref) {
    smpMb();
    while (atomicRead(PercpuRefModes.RCU_READER, ref) != 0) {
      cpuRelax();
    }
    smpMb();
  }

  /** Adds to the counter of this CPU, which no other CPU writes. */
  @KernelFile("include/linux/percpu-defs.h")
  default void thisCpuAdd(PercpuRefModes ref, int nr) {
    atomicSet(PercpuRefModes.PERCPU_COUNT, ref, atomicRead(PercpuRefModes.PERCPU_COUNT, ref) + nr);
  }

  /** Takes a reference unless the count is dead. A kill that is under way may not be seen yet. */
  @KernelFile("include/linux/percpu-refcount.h")
  default boolean percpuRefTrygetLive(PercpuRefModes ref) {
    rcuReadLock(ref);
    int mode = atomicRead(PercpuRefModes.PERCPU_COUNT_PTR, ref);
    boolean isTaken = true;
    if (mode == 0) {
      thisCpuAdd(ref, 1);
    } else {
      isTaken =
          (mode & PercpuRefModes.PERCPU_REF_DEAD) == 0 && atomicAddUnless(PercpuRefModes.COUNT, ref, 1, 0);
    }
    rcuReadUnlock(ref);
    return isTaken;
  }

  /** By the CPU that counts for itself. */
  @KernelFile("include/linux/percpu-refcount.h")
  default void percpuRefPut(PercpuRefModes ref) {
    rcuReadLock(ref);
    if (atomicRead(PercpuRefModes.PERCPU_COUNT_PTR, ref) == 0) {
      thisCpuAdd(ref, -1);
    } else {
      percpuRefPutAtomic(ref, 1);
    }
    rcuReadUnlock(ref);
  }

  /** Puts references of the shared counter; the last one releases. */
  @KernelFile("include/linux/percpu-refcount.h")
  default void percpuRefPutAtomic(PercpuRefModes ref, int nr) {
    if (atomicSubAndTest(nr, PercpuRefModes.COUNT, ref)) {
      atomicSet(PercpuRefModes.RELEASED, ref, 1);
    }
  }

  /** Dead from now on; when no CPU can count for itself any more, the sum is taken and the first reference dropped. */
  default void percpuRefKill(PercpuRefModes ref) {
    setBit(
        PercpuRefModes.PERCPU_REF_DEAD | PercpuRefModes.PERCPU_REF_ATOMIC,
        PercpuRefModes.PERCPU_COUNT_PTR,
        ref);
    synchronizeRcu(ref);
    percpuRefSwitchToAtomicRcu(ref);
    percpuRefPutAtomic(ref, 1);
  }

  /** The counters of the CPUs go into the shared one, and what kept that from 0 comes out. */
  default void percpuRefSwitchToAtomicRcu(PercpuRefModes ref) {
    int count = atomicRead(PercpuRefModes.PERCPU_COUNT, ref);
    atomicAdd(count - PercpuRefModes.PERCPU_COUNT_BIAS, PercpuRefModes.COUNT, ref);
  }
}
