// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;

/** Spinning. */
@KernelFile("arch/x86/include/asm/processor.h")
public interface Processor {
  /**
   * One round of a spin without limit. It gives the CPU away, since a waiter may share it with whom it waits for, and it
   * counts nothing: every round of a spin must leave the waiter as it was, else an exhaustive search of a race never ends.
   */
  default void cpuRelax() {
    Thread.onSpinWait();
    Thread.yield();
  }
}
