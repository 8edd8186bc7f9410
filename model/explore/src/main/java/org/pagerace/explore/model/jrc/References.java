// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;

/**
 * What is known through references: for an actor and an object the view that its accesses to the object's
 * locations depend on, and for a frozen object the view that its final fields are seen with. Sorted by holder
 * and object.
 */
final class References {
  /** The holder of frozen views. */
  static final int FROZEN = 8;

  int[] view = new int[32];
  private int size;
  private int[] key = new int[8];
  private boolean[] seesFreeze = new boolean[8];

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void copyFrom(References other, int width) {
    size = 0;
    while (size < other.size) {
      size++;
      ensure(width);
    }
    System.arraycopy(other.key, 0, key, 0, size);
    System.arraycopy(other.seesFreeze, 0, seesFreeze, 0, size);
    System.arraycopy(other.view, 0, view, 0, size * width);
  }

  private void ensure(int width) {
    if (key.length < size) {
      key = Arrays.copyOf(key, 2 * size);
      seesFreeze = Arrays.copyOf(seesFreeze, 2 * size);
    }
    if (view.length < size * width) {
      view = Arrays.copyOf(view, 2 * size * width);
    }
  }

  int holder(int index) {
    return key[index] & 15;
  }

  int object(int index) {
    return key[index] >> 4;
  }

  boolean seesFreeze(int index) {
    return seesFreeze[index];
  }

  void setSeesFreeze(int index, boolean sees) {
    seesFreeze[index] = sees;
  }

  /** The index for a holder and an object, negative where nothing is known. */
  int find(int holder, int object) {
    return size == 0 ? -1 : Arrays.binarySearch(key, 0, size, object << 4 | holder);
  }

  /** As {@link #find}, but makes an empty row where there is none. */
  int findOrAdd(int holder, int object, int width) {
    int found = find(holder, object);
    if (found >= 0) {
      return found;
    }
    int index = size == 0 ? 0 : -found - 1;
    size++;
    ensure(width);
    int moved = size - 1 - index;
    System.arraycopy(key, index, key, index + 1, moved);
    System.arraycopy(seesFreeze, index, seesFreeze, index + 1, moved);
    System.arraycopy(view, index * width, view, (index + 1) * width, moved * width);
    Arrays.fill(view, index * width, (index + 1) * width, 0);
    key[index] = object << 4 | holder;
    seesFreeze[index] = false;
    return index;
  }

  void remove(int index, int width) {
    size--;
    int moved = size - index;
    System.arraycopy(key, index + 1, key, index, moved);
    System.arraycopy(seesFreeze, index + 1, seesFreeze, index, moved);
    System.arraycopy(view, (index + 1) * width, view, index * width, moved * width);
  }
}
