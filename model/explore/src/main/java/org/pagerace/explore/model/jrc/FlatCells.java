// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;

/** Locations of which only one value is known, and not the initial one; in the order of their numbers. */
final class FlatCells {
  private int size;
  private int[] cell = new int[16];

  int size() {
    return size;
  }

  int location(int index) {
    return cell[2 * index];
  }

  int value(int index) {
    return cell[2 * index + 1];
  }

  void clear() {
    size = 0;
  }

  void copyFrom(FlatCells other) {
    size = other.size;
    if (cell.length < 2 * size) {
      cell = new int[4 * size];
    }
    System.arraycopy(other.cell, 0, cell, 0, 2 * size);
  }

  /** The value of a location. */
  int get(int location, int initial) {
    for (int index = 0; index < size; index++) {
      if (cell[2 * index] == location) {
        return cell[2 * index + 1];
      }
    }
    return initial;
  }

  /** Adds a location above all others. */
  void add(int location, int value) {
    if (cell.length < 2 * size + 2) {
      cell = Arrays.copyOf(cell, 4 * size + 4);
    }
    cell[2 * size] = location;
    cell[2 * size + 1] = value;
    size++;
  }

  void set(int location, int value, int initial) {
    int at = 0;
    while (at < size && cell[2 * at] < location) {
      at++;
    }
    boolean isThere = at < size && cell[2 * at] == location;
    if (isThere && value == initial) {
      System.arraycopy(cell, 2 * at + 2, cell, 2 * at, 2 * (size - at - 1));
      size--;
    } else if (isThere) {
      cell[2 * at + 1] = value;
    } else if (value != initial) {
      add(location, value);
      System.arraycopy(cell, 2 * at, cell, 2 * at + 2, 2 * (size - at - 1));
      cell[2 * at] = location;
      cell[2 * at + 1] = value;
    }
  }
}
