// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;

/** The answers that led an actor to a place, and from there on those of a memory of its own. */
final class Onward implements Answers {
  private static final int PATIENCE = 1_000;

  private final History history;
  private final Flat memory;
  private boolean isBeyond;

  /** @param memory what a location holds when the history ends */
  Onward(History history, IntUnaryOperator memory) {
    this.history = history;
    this.memory = new Flat(memory, PATIENCE);
  }

  @Override
  public int answer(Op op) {
    int answer = isBeyond ? STOP : history.answer(op);
    isBeyond = answer == STOP;
    return isBeyond ? memory.answer(op) : answer;
  }

  @Override
  public boolean hasWritten() {
    return isBeyond ? memory.hasWritten() : history.hasWritten();
  }

  @Override
  public boolean isRepeating() {
    return history.isRepeating();
  }
}
