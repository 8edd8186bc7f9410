// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import org.pagerace.ports.state.RwSemaphore;
import org.pagerace.ports.state.Spinlock;

/** Spin locks and semaphores as static code. */
final class LocksByHand {
  private static final int SPINS_BEFORE_YIELD = 64;

  private LocksByHand() {}

  static void spinLock(Spinlock lock) {
    for (int round = 0; !Spinlock.LOCKED.weakCompareAndSetAcquire(lock, 0, 1); round++) {
      relax(round);
    }
  }

  static void spinUnlock(Spinlock lock) {
    Spinlock.LOCKED.setRelease(lock, 0);
  }

  static void downRead(RwSemaphore sem) {
    for (int round = 0; ; round++) {
      int readers = (int) RwSemaphore.COUNT.getOpaque(sem);
      if (readers >= 0 && RwSemaphore.COUNT.weakCompareAndSetAcquire(sem, readers, readers + 1)) {
        return;
      }
      relax(round);
    }
  }

  static void upRead(RwSemaphore sem) {
    int readers;
    do {
      readers = (int) RwSemaphore.COUNT.getOpaque(sem);
    } while (!RwSemaphore.COUNT.weakCompareAndSetRelease(sem, readers, readers - 1));
  }

  static void downWrite(RwSemaphore sem) {
    for (int round = 0; !RwSemaphore.COUNT.weakCompareAndSetAcquire(sem, 0, -1); round++) {
      relax(round);
    }
  }

  static void upWrite(RwSemaphore sem) {
    RwSemaphore.COUNT.setRelease(sem, 0);
  }

  static void relax(int round) {
    if (round < SPINS_BEFORE_YIELD) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }
}
