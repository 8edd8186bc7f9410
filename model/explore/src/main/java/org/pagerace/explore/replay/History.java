// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pagerace.explore.program.Op;

/** The answers that lead an actor to a node, and one more. */
final class History implements Answers {
  private final List<Nodes.Node> path = new ArrayList<>();
  private final int lastRead;
  private final boolean hasLastWritten;
  private int cursor;
  private boolean hasWritten;
  private String difference;

  /** The way to the operation of a node, and the answer to it; a null node has no way and no answer. */
  History(Nodes.Node from, int read, boolean hasWritten) {
    for (Nodes.Node at = from; at != null; at = at.parent) {
      path.add(at);
    }
    Collections.reverse(path);
    this.lastRead = read;
    this.hasLastWritten = hasWritten;
  }

  @Override
  public int answer(Op op) {
    if (cursor == path.size()) {
      return STOP;
    }
    Op expected = path.get(cursor).op;
    if (expected.kind() != op.kind() || expected.location() != op.location() || expected.operand() != op.operand()) {
      difference = "two runs with the same answers differ: " + expected + " and " + op;
      return STOP;
    }
    cursor++;
    boolean isLast = cursor == path.size();
    hasWritten = isLast ? hasLastWritten : path.get(cursor).hasWritten;
    return isLast ? lastRead : path.get(cursor).read;
  }

  @Override
  public boolean hasWritten() {
    return hasWritten;
  }

  @Override
  public boolean isRepeating() {
    return cursor < path.size();
  }

  /** Fails where the run did not ask for what the runs before it were asked: an error of the explorer. */
  void check(boolean hasFailed) {
    if (difference != null) {
      throw new IllegalStateException(difference);
    }
    if (cursor < path.size() && !hasFailed) {
      throw new IllegalStateException("a run has ended before " + path.get(cursor).op);
    }
  }
}
