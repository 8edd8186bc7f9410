// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/** Monitors and their wait sets where one memory holds them: under sc, and under tso, where locks drain the buffer. */
final class Monitors {
  private Monitors() {}

  /** Takes a monitor operation on {@link Cells} that begin at {@code start}. */
  static void step(
      int[] state, int start, Program program, int actor, Op op, Machine.Successors successors) {
    int monitor = op.location();
    int waitSet = op.operand();
    int held = Cells.get(state, start, program, monitor);
    switch (op.kind()) {
      case LOCK -> {
        if (held == 0) {
          to(set(state, start, program, monitor, 1), program, actor, effect(actor, monitor, 1), successors);
        }
      }
      case UNLOCK -> to(set(state, start, program, monitor, 0), program, actor, effect(actor, monitor, 0), successors);
      case WAIT -> {
        int waiting = Cells.get(state, start, program, waitSet) | 1 << actor;
        int[] free = set(state, start, program, monitor, 0);
        to(set(free, start, program, waitSet, waiting), program, actor, effect(actor, monitor, 0), successors);
      }
      case AWAKE, AWAKE_TIMED -> {
        int waiting = Cells.get(state, start, program, waitSet);
        boolean isNotified = (waiting & 1 << actor) == 0;
        if (held == 0 && (isNotified || op.kind() == Op.Kind.AWAKE_TIMED)) {
          int[] taken = set(state, start, program, monitor, 1);
          int[] left = set(taken, start, program, waitSet, waiting & ~(1 << actor));
          to(left, program, actor, effect(actor, monitor, 1), successors);
        }
      }
      case NOTIFY, NOTIFY_ALL -> {
        int waiting = Cells.get(state, start, program, waitSet);
        Effect effect = effect(actor, monitor, 1);
        if (waiting == 0 || op.kind() == Op.Kind.NOTIFY_ALL) {
          to(set(state, start, program, waitSet, 0), program, actor, effect, successors);
        } else {
          for (int left = waiting; left != 0; left &= left - 1) {
            int[] woken = set(state, start, program, waitSet, waiting & ~Integer.lowestOneBit(left));
            to(woken, program, actor, effect, successors);
          }
        }
      }
      default -> throw new IllegalArgumentException(op.kind() + " is no monitor operation");
    }
  }

  private static int[] set(int[] state, int start, Program program, int location, int value) {
    return Cells.with(state, start, program, location, value);
  }

  private static Effect effect(int actor, int monitor, int written) {
    return new Effect(actor, monitor, -1, -1, written, 0, false);
  }

  private static void to(
      int[] state, Program program, int actor, Effect effect, Machine.Successors successors) {
    state[actor] = program.next(state[actor], 0, false);
    successors.add(state, effect);
  }
}
