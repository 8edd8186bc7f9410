// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;

/**
 * What is known through references: for an actor and an object whose reference it has read, and holds, the view that
 * accesses through the reference depend on, which may say nothing; and for a frozen object the view that its final
 * fields are seen with. Sorted by holder and object.
 */
final class References {
  /** The holder of frozen views. */
  static final int FROZEN = 8;

  /** How an actor's reference stands to the freeze of its object. */
  enum Sight {
    BEFORE_FREEZE,
    /** It was read from a message that was written after the freeze. */
    AFTER_FREEZE,
    /** The actor itself has frozen the object. */
    OWN
  }

  int[] view = new int[32];
  private int size;
  private int[] key = new int[8];
  private Sight[] sight = new Sight[8];

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
    System.arraycopy(other.sight, 0, sight, 0, size);
    System.arraycopy(other.view, 0, view, 0, size * width);
  }

  private void ensure(int width) {
    if (key.length < size) {
      key = Arrays.copyOf(key, 2 * size);
      sight = Arrays.copyOf(sight, 2 * size);
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

  Sight sight(int index) {
    return sight[index];
  }

  boolean seesFreeze(int index) {
    return sight[index] != Sight.BEFORE_FREEZE;
  }

  void setSight(int index, Sight now) {
    sight[index] = now;
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
    System.arraycopy(sight, index, sight, index + 1, moved);
    System.arraycopy(view, index * width, view, (index + 1) * width, moved * width);
    Arrays.fill(view, index * width, (index + 1) * width, 0);
    key[index] = object << 4 | holder;
    sight[index] = Sight.BEFORE_FREEZE;
    return index;
  }

  /** Leaves only what another copy of the reference brings too. */
  void meet(int index, int width, int[] brought, Sight seen) {
    for (int column = 0; column < width; column++) {
      view[index * width + column] = Entry.meet(view[index * width + column], brought[column]);
    }
    if (seen == Sight.BEFORE_FREEZE) {
      sight[index] = seen;
    }
  }

  void remove(int index, int width) {
    size--;
    int moved = size - index;
    System.arraycopy(key, index + 1, key, index, moved);
    System.arraycopy(sight, index + 1, sight, index, moved);
    System.arraycopy(view, (index + 1) * width, view, index * width, moved * width);
  }
}
