// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Spinlock;

/** Spin locks: acquire and release, and no fence. */
@KernelFile("include/linux/spinlock.h")
public interface SpinlockH extends Processor {
  default void spinLock(Spinlock lock) {
    while (!spinTrylock(lock)) {
      cpuRelax();
    }
  }

  default boolean spinTrylock(Spinlock lock) {
    return Spinlock.LOCKED.weakCompareAndSetAcquire(lock, 0, 1);
  }

  default void spinUnlock(Spinlock lock) {
    Spinlock.LOCKED.setRelease(lock, 0);
  }
}
