// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongBinaryOperator;

/**
 * A value spread over cells, one for each actor, as adders and accumulators keep it.
 *
 * <p>Their contract is that a result is no snapshot: updates that are concurrent with it may be missed. So an
 * update goes to the cell of its actor, with the release mode that the JDK has, and a result reads one cell
 * after another. Cells that no actor updates cost no step, as they are read opaquely; one fence then acquires
 * what the updates released.
 *
 * <p>What this loses: in the JDK two updates of <i>one</i> actor may fall into different cells, and a result
 * may then hold the later one without the earlier.
 */
abstract class Stripes extends Number {
  private static final long serialVersionUID = 1;
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] cells = new long[Actors.NUMBERS];
  private final long identity;

  Stripes(long identity) {
    this.identity = identity;
    if (identity != 0) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = identity;
      }
    }
  }

  /** Adds to the cell of this actor. */
  final void addBits(long delta) {
    CELL.getAndAddRelease(cells, Actors.current(), delta);
  }

  /** Combines the cell of this actor with an operand. */
  final void combineBits(long operand, LongBinaryOperator function) {
    int own = Actors.current();
    long found = (long) CELL.getOpaque(cells, own);
    while (true) {
      long next = function.applyAsLong(found, operand);
      if (next == found) {
        return;
      }
      long witness = (long) CELL.compareAndExchangeRelease(cells, own, found, next);
      if (witness == found) {
        return;
      }
      found = witness;
    }
  }

  /** Combines all cells. */
  final long resultBits(LongBinaryOperator function) {
    long result = identity;
    for (int i = 0; i < cells.length; i++) {
      long found = (long) CELL.getOpaque(cells, i);
      if (found != identity) {
        result = result == identity ? found : function.applyAsLong(result, found);
      }
    }
    VarHandle.acquireFence();
    return result;
  }

  /** Combines all cells and sets each back as it goes. */
  final long takeBits(LongBinaryOperator function) {
    long result = identity;
    for (int i = 0; i < cells.length; i++) {
      if ((long) CELL.getOpaque(cells, i) != identity) {
        long found = (long) CELL.getAndSet(cells, i, identity);
        result = result == identity ? found : function.applyAsLong(result, found);
      }
    }
    return result;
  }

  /** Sets all cells back. */
  public void reset() {
    for (int i = 0; i < cells.length; i++) {
      if ((long) CELL.getOpaque(cells, i) != identity) {
        CELL.setVolatile(cells, i, identity);
      }
    }
  }
}
