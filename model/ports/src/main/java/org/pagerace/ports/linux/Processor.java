// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;

/** Spinning. */
@KernelFile("arch/x86/include/asm/processor.h")
public interface Processor {
  /** Rounds of a spin before it starts to give the CPU away: a waiter may share its CPU with whom it waits for. */
  int SPINS_BEFORE_YIELD = 64;

  /**
   * One round of a spin without limit.
   *
   * @param round rounds so far
   */
  default void cpuRelax(int round) {
    if (round < SPINS_BEFORE_YIELD) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }
}
