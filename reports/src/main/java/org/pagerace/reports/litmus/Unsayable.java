// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.Map;
import org.pagerace.explore.program.Site;
import org.pagerace.reports.enumeration.AnsweredProgram;

/** What LKMM C has no words for, and the ports model by words of memory that the kernel has not. */
final class Unsayable {
  private static final Map<String, String> FILES = Map.of(
      "include/linux/irqflags.h", "interrupts that wait for whoever has them off",
      "include/linux/rcupdate.h", "a grace period of RCU",
      "kernel/rcu/tree.c", "a grace period of RCU",
      "kernel/sched/wait.c", "a task that sleeps on a wait queue",
      "kernel/sched/wait_bit.c", "a task that sleeps on a wait queue",
      "kernel/sched/core.c", "a task that sleeps");

  private static final Map<String, String> METHODS = Map.of(
      "synchronizeRcu", "a TLB flush or grace period that waits for whoever has interrupts off");

  private final AnsweredProgram program;

  Unsayable(AnsweredProgram program) {
    this.program = program;
  }

  /** @throws Refusal where a call that bears on the question is one of these */
  void check(Call call) {
    for (Site.Frame frame : call.frames()) {
      String why = METHODS.get(frame.method());
      String file = program.kernelFile(frame);
      if (why == null && file != null) {
        why = FILES.get(file);
      }
      if (why != null) {
        throw new Refusal("the answer rests on " + why + ", which LKMM C cannot say as the kernel means it");
      }
    }
    if (call.primitive() == null) {
      String location = program.describeLocation(call.location());
      throw new Refusal(call.name().indexOf('_') < 0
          ? location + " is updated by something that is no primitive of the kernel's"
          : "LKMM C has no " + call.name() + ", which works on " + location);
    }
  }
}
