// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.UnreadableClass;

/** Throwables that say something about the explorer or its set-up, and nothing about the program. */
final class Failures {
  private Failures() {}

  /** Ends the run where the program could not be run as it stands. */
  static void check(Replay run, Throwable thrown) {
    if (thrown instanceof UnreadableClass || thrown instanceof Unsupported) {
      throw run.fail((RuntimeException) thrown);
    }
    if (thrown instanceof LinkageError) {
      throw run.refuse(missing(run, (LinkageError) thrown));
    }
    if (thrown instanceof StackOverflowError) {
      throw run.refuse(tooDeep(run));
    }
    if (thrown instanceof VirtualMachineError) {
      throw run.fail(new IllegalStateException(thrown));
    }
  }

  /** Why a run whose calls nest without end in sight cannot go on. */
  static String tooDeep(Replay run) {
    return "calls nested deeper than " + ShadowStack.MOST_CALLS + " are not modelled (" + run.stack.top().at.point.where()
        + ")";
  }

  private static String missing(Replay run, LinkageError error) {
    String said = String.valueOf(error.getMessage());
    String refusal = run.heap.initialisers().refusal(said.substring(said.lastIndexOf(' ') + 1));
    if (refusal != null) {
      return refusal;
    }
    String shim = "org.pagerace.explore.shim.";
    int at = said.indexOf(shim);
    if (at >= 0) {
      return "java.util.concurrent: " + said.replace(shim, "") + " is not modelled";
    }
    return "a class cannot be linked: " + error;
  }
}
