// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.Arrays;
import org.pagerace.explore.program.Program;

/**
 * One memory, one cell for each location, at the end of a state array: 0 where the location still holds its initial
 * value, else the value number plus 1, and no zeros at the end.
 */
final class Cells {
  private Cells() {}

  static int get(int[] state, int start, Program program, int location) {
    int at = start + location;
    return at < state.length && state[at] != 0 ? state[at] - 1 : program.initial(location);
  }

  /** A copy of the state with another value in one cell. */
  static int[] with(int[] state, int start, Program program, int location, int value) {
    int at = start + location;
    int cell = value == program.initial(location) ? 0 : value + 1;
    if (cell != 0) {
      int[] copy = Arrays.copyOf(state, Math.max(state.length, at + 1));
      copy[at] = cell;
      return copy;
    }
    if (at >= state.length) {
      return state.clone();
    }
    int length = state.length;
    if (at == length - 1) {
      length--;
      while (length > start && state[length - 1] == 0) {
        length--;
      }
    }
    int[] copy = Arrays.copyOf(state, length);
    if (at < length) {
      copy[at] = 0;
    }
    return copy;
  }
}
