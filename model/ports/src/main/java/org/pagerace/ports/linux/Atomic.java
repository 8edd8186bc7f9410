// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import java.lang.invoke.VarHandle;
import org.pagerace.ports.KernelFile;

/**
 * The kernel's atomics and barriers as VarHandle modes: as weak as the kernel's memory model allows, as strong as it
 * guarantees. The kernel's word for {@code atomic_t *v} is here a handle and the struct it reaches into.
 *
 * <table>
 *   <caption>What orders what (Documentation/atomic_t.txt)</caption>
 *   <tr><td>READ_ONCE, WRITE_ONCE, atomic_read, atomic_set<td>opaque: ordered with nothing
 *   <tr><td>RMW without a result, RMW called relaxed<td>a plain weak-CAS loop: ordered with nothing
 *   <tr><td>RMW with a result<td>fullFence, RMW, fullFence. A volatile RMW would not do: it orders volatile accesses only
 *   <tr><td>conditional RMW<td>the same when it succeeds; nothing when its first look says no
 *   <tr><td>smp_store_release, atomic_set_release<td>setRelease
 *   <tr><td>smp_load_acquire<td>getAcquire
 *   <tr><td>smp_mb, smp_rmb, smp_wmb<td>fullFence, loadLoadFence, storeStoreFence
 * </table>
 *
 * <p>A conditional RMW that loses its race after a promising first look has run the leading fence already, which the
 * kernel's failing RMW has not: slightly stronger, and only on that path.
 */
@KernelFile("include/linux/atomic.h")
public interface Atomic {
  default int atomicRead(VarHandle v, Object o) {
    return (int) v.getOpaque(o);
  }

  default void atomicSet(VarHandle v, Object o, int i) {
    v.setOpaque(o, i);
  }

  default void atomicSetRelease(VarHandle v, Object o, int i) {
    v.setRelease(o, i);
  }

  default void atomicAdd(int i, VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetPlain(o, old, old + i));
  }

  default void atomicSub(int i, VarHandle v, Object o) {
    atomicAdd(-i, v, o);
  }

  default void atomicInc(VarHandle v, Object o) {
    atomicAdd(1, v, o);
  }

  default void atomicDec(VarHandle v, Object o) {
    atomicAdd(-1, v, o);
  }

  default int atomicAddReturn(int i, VarHandle v, Object o) {
    smpMb();
    int sum = atomicAddReturnRelaxed(i, v, o);
    smpMb();
    return sum;
  }

  default int atomicSubReturn(int i, VarHandle v, Object o) {
    return atomicAddReturn(-i, v, o);
  }

  default int atomicAddReturnRelaxed(int i, VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetPlain(o, old, old + i));
    return old + i;
  }

  default int atomicSubReturnRelaxed(int i, VarHandle v, Object o) {
    return atomicAddReturnRelaxed(-i, v, o);
  }

  default int atomicDecReturn(VarHandle v, Object o) {
    return atomicAddReturn(-1, v, o);
  }

  default boolean atomicSubAndTest(int i, VarHandle v, Object o) {
    return atomicSubReturn(i, v, o) == 0;
  }

  default boolean atomicDecAndTest(VarHandle v, Object o) {
    return atomicSubAndTest(1, v, o);
  }

  /** Adds {@code a} unless the value is {@code u}; whether it did. */
  default boolean atomicAddUnless(VarHandle v, Object o, int a, int u) {
    int old = (int) v.getOpaque(o);
    for (;;) {
      if (old == u) {
        return false;
      }
      smpMb();
      if (v.weakCompareAndSetPlain(o, old, old + a)) {
        smpMb();
        return true;
      }
      old = (int) v.getOpaque(o);
    }
  }

  /** Replaces {@code old} by {@code value}; what was there. */
  default int atomicCmpxchg(VarHandle v, Object o, int old, int value) {
    int seen = (int) v.getOpaque(o);
    if (seen != old) {
      return seen;
    }
    smpMb();
    while (!v.weakCompareAndSetPlain(o, old, value)) {
      seen = (int) v.getOpaque(o);
      if (seen != old) {
        return seen;
      }
    }
    smpMb();
    return old;
  }

  default int atomicCmpxchgRelaxed(VarHandle v, Object o, int old, int value) {
    int seen;
    do {
      seen = (int) v.getOpaque(o);
    } while (seen == old && !v.weakCompareAndSetPlain(o, old, value));
    return seen;
  }

  default int atomicCmpxchgAcquire(VarHandle v, Object o, int old, int value) {
    int seen;
    do {
      seen = (int) v.getOpaque(o);
    } while (seen == old && !v.weakCompareAndSetAcquire(o, old, value));
    return seen;
  }

  /** Sets a bit to take a lock; whether it was set before. Acquire on success, nothing on failure. */
  default boolean testAndSetBitLock(int bit, VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
      if ((old & bit) != 0) {
        return true;
      }
    } while (!v.weakCompareAndSetAcquire(o, old, old | bit));
    return false;
  }

  /** A load and a store: bits that others set in between are lost. */
  default void __clearBit(int bit, VarHandle v, Object o) {
    v.setOpaque(o, (int) v.getOpaque(o) & ~bit);
  }

  default void setBit(int bit, VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetPlain(o, old, old | bit));
  }

  default void clearBit(int bit, VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetPlain(o, old, old & ~bit));
  }

  default void clearBitUnlock(int bit, VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetRelease(o, old, old & ~bit));
  }

  default boolean testBit(int bit, VarHandle v, Object o) {
    return ((int) v.getOpaque(o) & bit) != 0;
  }

  /** {@code READ_ONCE} of a pointer. Accesses through the result depend on it, as in the kernel. */
  default Object READ_ONCE(VarHandle v, Object o) {
    return (Object) v.getOpaque(o);
  }

  default void WRITE_ONCE(VarHandle v, Object o, Object value) {
    v.setOpaque(o, value);
  }

  default void smpStoreRelease(VarHandle v, Object o, Object value) {
    v.setRelease(o, value);
  }

  /** {@code xchg_relaxed} of a pointer. */
  default Object xchgRelaxed(VarHandle v, Object o, Object value) {
    Object old;
    do {
      old = (Object) v.getOpaque(o);
    } while (!v.weakCompareAndSetPlain(o, old, value));
    return old;
  }

  /** {@code xchg} of a pointer: fully ordered. */
  default Object xchg(VarHandle v, Object o, Object value) {
    smpMb();
    Object old = xchgRelaxed(v, o, value);
    smpMb();
    return old;
  }

  default void smpMb() {
    VarHandle.fullFence();
  }

  default void smpRmb() {
    VarHandle.loadLoadFence();
  }

  default void smpWmb() {
    VarHandle.storeStoreFence();
  }
}
