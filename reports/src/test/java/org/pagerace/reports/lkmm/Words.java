// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.pagerace.ports.linux.Atomic;
import org.pagerace.ports.linux.SpinlockH;
import org.pagerace.ports.state.Spinlock;

/**
 * The memory of an LKMM test, and the kernel's atomics to reach it. {@code READ_ONCE} and {@code WRITE_ONCE} of an int
 * are {@code atomic_read} and {@code atomic_set}: each is one opaque access.
 */
abstract class Words implements Atomic, SpinlockH {
  static final VarHandle REF = word("ref");
  static final VarHandle PGREF = word("pgref");
  static final VarHandle PTE = word("pte");
  static final VarHandle PMD = word("pmd");
  static final VarHandle SLOT = word("slot");
  static final VarHandle HEADOF = word("headof");
  static final VarHandle ALIVE = word("alive");
  static final VarHandle WQ = word("wq");
  static final VarHandle FL = word("fl");
  static final VarHandle DIRTY = word("dirty");
  static final VarHandle DATA = word("data");

  final Spinlock ptl = new Spinlock();
  final Spinlock xaLock = new Spinlock();
  int ref = 1;
  int pgref = 1;
  int pte = 1;
  int pmd = 1;
  int slot = 1;
  int headof = 1;
  int alive = 1;
  int wq;
  int fl;
  int dirty;
  int data;

  private static VarHandle word(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(Words.class, name, int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  int atomicReadAcquire(VarHandle v, Object o) {
    return (int) v.getAcquire(o);
  }

  int atomicXchgRelaxed(VarHandle v, Object o, int i) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetPlain(o, old, i));
    return old;
  }

  int atomicXchg(VarHandle v, Object o, int i) {
    smpMb();
    int old = atomicXchgRelaxed(v, o, i);
    smpMb();
    return old;
  }

  int atomicDecReturnRelaxed(VarHandle v, Object o) {
    return atomicSubReturnRelaxed(1, v, o);
  }

  int atomicDecReturnRelease(VarHandle v, Object o) {
    int old;
    do {
      old = (int) v.getOpaque(o);
    } while (!v.weakCompareAndSetRelease(o, old, old - 1));
    return old - 1;
  }
}
