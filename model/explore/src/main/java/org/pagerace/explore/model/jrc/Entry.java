// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/**
 * Entries of views. An entry packs places in the coherence order of one location, nine bits each, and 0 says
 * nothing. A view is a row of entries, one for each location of a {@link Memory}, inside a longer array.
 *
 * <p>What an actor knows: the last write that happens before ({@link #CUR}), the last that it or an opaque or
 * stronger read before it has seen ({@link #COH}), the last that any read before it has seen ({@link #WFL}).
 * What an SC event publishes: to SC accesses (CUR) and to fences (COH and WFL).
 */
final class Entry {
  static final int CUR = 0;
  static final int COH = 9;
  static final int WFL = 18;
  static final int FIELD = 511;

  private Entry() {}

  /** An entry that says the same in all three parts. */
  static int all(int place) {
    return place | place << COH | place << WFL;
  }

  static int join(int a, int b) {
    if (a == b || b == 0) {
      return a;
    }
    return a == 0
        ? b
        : Math.max(a & FIELD, b & FIELD)
            | Math.max(a & FIELD << COH, b & FIELD << COH)
            | Math.max(a & FIELD << WFL, b & FIELD << WFL);
  }

  /** What both say. */
  static int meet(int a, int b) {
    return Math.min(a & FIELD, b & FIELD)
        | Math.min(a & FIELD << COH, b & FIELD << COH)
        | Math.min(a & FIELD << WFL, b & FIELD << WFL);
  }

  /** Whether a says nothing that b does not say. */
  static boolean isWithin(int a, int b) {
    return a == 0 || join(a, b) == b;
  }

  /** The entry where no read of the location can tell what happens before from what was seen. */
  static int coherent(int entry) {
    return join(entry, entry >> COH & FIELD);
  }

  /** What an entry says beyond a place. */
  static int above(int entry, int place) {
    int above = seenAbove(entry, place);
    return (entry & FIELD) <= place ? above & ~FIELD : above;
  }

  /** What an entry says in its upper parts beyond a place, and all that it says in the lowest. */
  static int seenAbove(int entry, int place) {
    int above = entry;
    for (int part = COH; part <= WFL; part += COH) {
      if ((entry >> part & FIELD) <= place) {
        above &= ~(FIELD << part);
      }
    }
    return above;
  }

  /** The entry after a message has come in at a place. */
  static int inserted(int entry, int place) {
    if (entry == 0) {
      return 0;
    }
    int shifted = entry;
    for (int part = CUR; part <= WFL; part += COH) {
      if ((entry >> part & FIELD) >= place) {
        shifted += 1 << part;
      }
    }
    return shifted;
  }

  /** The entry after the lowest messages have gone; what it said about them is nothing now. */
  static int dropped(int entry, int count) {
    if (entry == 0) {
      return 0;
    }
    int low = 0;
    for (int part = CUR; part <= WFL; part += COH) {
      low |= Math.max(0, (entry >> part & FIELD) - count) << part;
    }
    return low;
  }

  /** A small number for an entry, or a {@link Ceiling}, that says one thing in its upper parts. */
  static int squeeze(int entry) {
    int place = entry >>> WFL;
    if (entry == all(place)) {
      return place << 2;
    }
    if (entry == (place << WFL | place << COH)) {
      return place << 2 | 2;
    }
    return entry == place << WFL ? place << 2 | 3 : entry << 2 | 1;
  }

  /** The entry that {@link #squeeze} made a number of. */
  static int spread(int number) {
    int rest = number >>> 2;
    return switch (number & 3) {
      case 0 -> all(rest);
      case 1 -> rest;
      case 2 -> rest << WFL | rest << COH;
      default -> rest << WFL;
    };
  }
}
