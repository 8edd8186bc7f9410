// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import org.pagerace.ports.state.RwSemaphore;
import org.pagerace.ports.state.Spinlock;

/** Spin locks and semaphores as static code. */
final class LocksByHand {
  private LocksByHand() {}

  static void spinLock(Spinlock lock) {
    while (!Spinlock.LOCKED.weakCompareAndSetAcquire(lock, 0, 1)) {
      relax();
    }
  }

  static void spinUnlock(Spinlock lock) {
    Spinlock.LOCKED.setRelease(lock, 0);
  }

  static void downRead(RwSemaphore sem) {
    for (;;) {
      int readers = (int) RwSemaphore.COUNT.getOpaque(sem);
      if (readers >= 0 && RwSemaphore.COUNT.weakCompareAndSetAcquire(sem, readers, readers + 1)) {
        return;
      }
      relax();
    }
  }

  static void upRead(RwSemaphore sem) {
    int readers;
    do {
      readers = (int) RwSemaphore.COUNT.getOpaque(sem);
    } while (!RwSemaphore.COUNT.weakCompareAndSetRelease(sem, readers, readers - 1));
  }

  static void downWrite(RwSemaphore sem) {
    while (!RwSemaphore.COUNT.weakCompareAndSetAcquire(sem, 0, -1)) {
      relax();
    }
  }

  static void upWrite(RwSemaphore sem) {
    RwSemaphore.COUNT.setRelease(sem, 0);
  }

  static void relax() {
    Thread.onSpinWait();
    Thread.yield();
  }
}
