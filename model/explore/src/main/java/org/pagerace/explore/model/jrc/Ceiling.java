// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.function.IntPredicate;

/**
 * From where on the messages of one location come after an SC event: for an SC access and, above it, for what
 * a fence happens before. A part is 0 where there is no ceiling, 1 plus twice a place where it begins with
 * the message there, and 1 more where it begins with whatever message comes right after that one.
 */
final class Ceiling {
  private static final int FENCE = Entry.WFL;
  private static final int PART = (1 << FENCE) - 1;

  private Ceiling() {}

  /** What comes after an SC access at a place. */
  static int ofAccess(int place) {
    return 2 * place + 2;
  }

  /** What comes after a fence that happens before a read at a place. */
  static int ofFenceBeforeRead(int place) {
    return 2 * place + 2 << FENCE;
  }

  /** What comes after a fence that happens before a write at a place: also who has read it. */
  static int ofFenceBeforeWrite(int place) {
    return 2 * place + 1 << FENCE;
  }

  /** The lower of two ceilings, part by part. */
  static int meet(int a, int b) {
    if (a == b || b == 0) {
      return a;
    }
    return a == 0 ? b : lower(a & PART, b & PART) | lower(a >>> FENCE, b >>> FENCE) << FENCE;
  }

  private static int lower(int a, int b) {
    return a == 0 || b != 0 && b < a ? b : a;
  }

  /** What a ceiling says below another. */
  static int without(int ceiling, int implied) {
    int rest = ceiling;
    if ((implied & PART) != 0 && (implied & PART) <= (ceiling & PART)) {
      rest &= ~PART;
    }
    if (implied >>> FENCE != 0 && implied >>> FENCE <= ceiling >>> FENCE) {
      rest &= PART;
    }
    return rest;
  }

  /**
   * Where nothing can come in right below a message, what a fence is before may begin with the message or right after the
   * one below: the same, said in the latter way. Ceilings of SC accesses are always said so.
   *
   * @param isOpen of each place of the location whether something can come in right below
   */
  static int closed(int ceiling, IntPredicate isOpen) {
    int fence = ceiling >>> FENCE;
    boolean beginsWithMessage = fence > 1 && (fence & 1) != 0;
    return beginsWithMessage && !isOpen.test(fence >> 1) ? ceiling - (1 << FENCE) : ceiling;
  }

  /** Whether something that an {@link Entry} publishes comes after. */
  static boolean isPassed(int ceiling, int published) {
    int access = ceiling & PART;
    int fence = ceiling >>> FENCE;
    return access != 0 && access - 1 <= 2 * (published & Entry.FIELD)
        || fence != 0 && fence - 1 <= 2 * (published >>> Entry.WFL);
  }

  /** What a ceiling says but that what publishes a place or a later one comes after. */
  static int below(int ceiling, int place) {
    int below = accessBelow(ceiling, place);
    return ceiling >>> FENCE >= 2 * place ? below & PART : below;
  }

  /** As {@link #below} for the part of SC accesses alone. */
  static int accessBelow(int ceiling, int place) {
    return (ceiling & PART) >= 2 * place ? ceiling & ~PART : ceiling;
  }

  /** The ceiling after a message has come in at a place. */
  static int inserted(int ceiling, int place) {
    int shifted = ceiling;
    if ((ceiling & PART) > 2 * place) {
      shifted += 2;
    }
    if (ceiling >>> FENCE > 2 * place) {
      shifted += 2 << FENCE;
    }
    return shifted;
  }

  /**
   * The ceiling after the lowest messages have gone; where it was among them, all that are left come after.
   */
  static int dropped(int ceiling, int count) {
    return lowered(ceiling & PART, count) | lowered(ceiling >>> FENCE, count) << FENCE;
  }

  private static int lowered(int part, int count) {
    return part == 0 ? 0 : Math.max(1, part - 2 * count);
  }
}
