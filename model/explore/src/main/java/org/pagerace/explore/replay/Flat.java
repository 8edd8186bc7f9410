// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;

/** One memory for one actor at a time: every operation takes effect at once. */
final class Flat implements Answers {
  private final IntUnaryOperator below;
  private final Map<Integer, Integer> written = new HashMap<>();
  private int patience;
  private boolean hasWritten;

  /**
   * A memory over another.
   *
   * @param below what a location holds to which nothing was written here
   * @param patience how many operations it answers before it stops
   */
  Flat(IntUnaryOperator below, int patience) {
    this.below = below;
    this.patience = patience;
  }

  @Override
  public int answer(Op op) {
    hasWritten = false;
    if (patience-- <= 0) {
      return STOP;
    }
    switch (op.kind()) {
      case READ -> {
        return get(op.location());
      }
      case WRITE -> written.put(op.location(), op.operand());
      case UPDATE, WEAK_UPDATE -> {
        int found = get(op.location());
        int to = op.update().apply(found);
        hasWritten = to != Op.Update.NOTHING;
        if (hasWritten) {
          written.put(op.location(), to);
        }
        return found;
      }
      case LOCK -> {
        if (get(op.location()) != 0) {
          return STOP;
        }
        written.put(op.location(), 1);
      }
      case UNLOCK -> written.put(op.location(), 0);
      case AWAKE -> {
        return STOP; // Nobody else runs who could notify.
      }
      default -> {}
    }
    return 0;
  }

  private int get(int location) {
    Integer own = written.get(location);
    return own != null ? own : below.applyAsInt(location);
  }

  @Override
  public boolean hasWritten() {
    return hasWritten;
  }
}
