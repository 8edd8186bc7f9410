// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Spinlock;

/**
 * Spin locks: acquire and release, and no fence.
 *
 * <p>Weaker than the kernel's in one place: LKMM and arm64 also order what comes before an unlock before what comes after a
 * later lock of the same CPU, whichever lock it is. A red that needs these two to change places is none.
 */
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
