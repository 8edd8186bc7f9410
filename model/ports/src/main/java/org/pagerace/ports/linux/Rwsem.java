// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.RwSemaphore;

/** Reader-writer semaphores. A task that would sleep on one spins: its holder never waits for the sleeper. */
@KernelFile("include/linux/rwsem.h")
public interface Rwsem extends Processor {
  default void downRead(RwSemaphore sem) {
    for (;;) {
      int readers = (int) RwSemaphore.COUNT.getOpaque(sem);
      if (readers >= 0 && RwSemaphore.COUNT.weakCompareAndSetAcquire(sem, readers, readers + 1)) {
        return;
      }
      cpuRelax();
    }
  }

  default void upRead(RwSemaphore sem) {
    int readers;
    do {
      readers = (int) RwSemaphore.COUNT.getOpaque(sem);
    } while (!RwSemaphore.COUNT.weakCompareAndSetRelease(sem, readers, readers - 1));
  }

  default void downWrite(RwSemaphore sem) {
    while (!RwSemaphore.COUNT.weakCompareAndSetAcquire(sem, 0, -1)) {
      cpuRelax();
    }
  }

  default void upWrite(RwSemaphore sem) {
    RwSemaphore.COUNT.setRelease(sem, 0);
  }
}
