// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import org.pagerace.explore.model.Effect;
import org.pagerace.explore.program.Op;

/** Monitors and their wait sets: a monitor is one message, which carries what its last holder knew. */
final class MonitorSteps {
  private final Memory before;
  private final Memory after;
  private final JrcMachine machine;

  MonitorSteps(Memory before, Memory after, JrcMachine machine) {
    this.before = before;
    this.after = after;
    this.machine = machine;
  }

  void step(int actor, Op op) {
    int column = before.column(op.location());
    boolean isFree = before.value[before.first[column]] == 0;
    int waiting = before.cells.get(op.operand(), 0);
    switch (op.kind()) {
      case LOCK -> {
        if (isFree) {
          lock(actor, op, column, waiting);
        }
      }
      case AWAKE, AWAKE_TIMED -> {
        boolean isNotified = (waiting & 1 << actor) == 0;
        if (isFree && (isNotified || op.kind() == Op.Kind.AWAKE_TIMED)) {
          lock(actor, op, column, waiting & ~(1 << actor));
        }
      }
      case UNLOCK -> unlock(actor, op, column, waiting);
      case WAIT -> unlock(actor, op, column, waiting | 1 << actor);
      case NOTIFY -> {
        for (int left = waiting; left != 0; left &= left - 1) {
          notifying(actor, op, waiting & ~Integer.lowestOneBit(left));
        }
        if (waiting == 0) {
          notifying(actor, op, 0);
        }
      }
      case NOTIFY_ALL -> notifying(actor, op, 0);
      default -> throw new IllegalArgumentException("not a monitor operation: " + op.kind());
    }
  }

  private void lock(int actor, Op op, int column, int waiting) {
    after.copyFrom(before);
    Fence.lock(after, actor, column);
    setWaiting(op, waiting);
    machine.emit(actor, 0, false, new Effect(actor, op.location(), 0, 0, 1, 0, false));
  }

  private void unlock(int actor, Op op, int column, int waiting) {
    after.copyFrom(before);
    Fence.unlock(after, actor, column);
    setWaiting(op, waiting);
    machine.emit(actor, 0, false, new Effect(actor, op.location(), -1, -1, 0, 0, false));
  }

  private void notifying(int actor, Op op, int waiting) {
    after.copyFrom(before);
    setWaiting(op, waiting);
    machine.emit(actor, 0, false, new Effect(actor, op.location(), -1, -1, -1, -1, false));
  }

  private void setWaiting(Op op, int waiting) {
    switch (op.kind()) {
      case WAIT, AWAKE, AWAKE_TIMED, NOTIFY, NOTIFY_ALL -> after.cells.set(op.operand(), waiting, 0);
      default -> {}
    }
  }
}
