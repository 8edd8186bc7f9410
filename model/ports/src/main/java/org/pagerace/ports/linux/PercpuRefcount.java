// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.PercpuRef;

/**
 * Reference counts that are cheap until they are killed. The per-CPU counters stand as their sum, and the RCU grace
 * period between kill and the summing stands as one step that excludes a tryget: it either counts or is refused.
 */
@KernelFile("include/linux/percpu-refcount.h")
public interface PercpuRefcount extends Atomic {
  /** Set in the count of a killed reference. */
  int PERCPU_REF_DEAD = 1 << 30;

  default void percpuRefGetMany(PercpuRef ref, int nr) {
    atomicAdd(nr, PercpuRef.COUNT, ref);
  }

  /** Takes a reference unless the count is dead. Ordered with nothing. */
  default boolean percpuRefTrygetLive(PercpuRef ref) {
    int count;
    do {
      count = (int) PercpuRef.COUNT.getOpaque(ref);
      if ((count & PERCPU_REF_DEAD) != 0) {
        return false;
      }
    } while (!PercpuRef.COUNT.weakCompareAndSetPlain(ref, count, count + 1));
    return true;
  }

  /**
   * Takes references unless the count is 0: also from a count that is dead and not yet 0. Ordered with
   * nothing.
   */
  default boolean percpuRefTrygetMany(PercpuRef ref, int nr) {
    int count;
    do {
      count = (int) PercpuRef.COUNT.getOpaque(ref);
      if (count == PERCPU_REF_DEAD) {
        return false;
      }
    } while (!PercpuRef.COUNT.weakCompareAndSetPlain(ref, count, count + nr));
    return true;
  }

  default void percpuRefPut(PercpuRef ref) {
    percpuRefPutMany(ref, 1);
  }

  /** While the count is live, a subtraction on this CPU that orders nothing; once it is dead, a full RMW. */
  default void percpuRefPutMany(PercpuRef ref, int nr) {
    if (testBit(PERCPU_REF_DEAD, PercpuRef.COUNT, ref)) {
      atomicSubReturn(nr, PercpuRef.COUNT, ref);
    } else {
      atomicSub(nr, PercpuRef.COUNT, ref);
    }
  }

  /** No live reference can be taken any more; the initial one is dropped. */
  default void percpuRefKill(PercpuRef ref) {
    setBit(PERCPU_REF_DEAD, PercpuRef.COUNT, ref);
    percpuRefPut(ref);
  }

  default boolean percpuRefIsZero(PercpuRef ref) {
    return atomicRead(PercpuRef.COUNT, ref) == PERCPU_REF_DEAD;
  }
}
