// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import org.pagerace.explore.program.Program;

/** A place in shared memory: a field, an array element, a monitor or its wait set. */
final class Location {
  final int number;
  /** The object that holds it, {@link Program#NO_OBJECT} for a static. */
  final int object;
  /** A Field, the Integer index of an element, or what a lock is made of. */
  final Object slot;
  /** What it holds before any actor starts, as a value number; for monitors and wait sets just a number. */
  final int initial;
  /** Whether it was there before any actor started. */
  final boolean isOld;
  /** Whether it holds no reference: what it holds is then told by content alone. */
  final boolean isPrimitive;

  /** The class whose initialiser has read it, or else its object, before the actors; null where none has. */
  String initialiser;
  /** Which actors have accessed it, a set of bits. */
  int accessors;
  /** Whether a loop that only reads it was seen to turn without end: its reads are operations, though nobody writes it. */
  boolean isAwaited;
  /** What is assumed of it. */
  Assumption assumption = Assumption.NEVER_WRITTEN;

  /** The parts of a lock that are locations. */
  enum Lock {
    MONITOR,
    WAIT_SET
  }

  /** What is assumed of a location until it is disproved. */
  enum Assumption {
    NEVER_WRITTEN,
    ONE_ACTOR,
    NONE
  }

  Location(int number, int object, Object slot, int initial, boolean isOld, boolean isPrimitive) {
    this.number = number;
    this.object = object;
    this.slot = slot;
    this.initial = initial;
    this.isOld = isOld;
    this.isPrimitive = isPrimitive;
  }

  boolean isFinal() {
    return slot instanceof Field field && java.lang.reflect.Modifier.isFinal(field.getModifiers());
  }
}
