// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.program;

/**
 * One operation that an actor is about to take on shared memory.
 *
 * @param kind what it does
 * @param location the location that it reaches; the monitor for the lock kinds; -1 for fences and freezes
 * @param read how a read or the read half of an update is ordered; null for kinds that do not read
 * @param write how a write or the write half of an update is ordered; null for kinds that do not write
 * @param operand the value number that a WRITE stores; the object that a FREEZE freezes; for the wait kinds the location
 *     that holds the wait set of the monitor; else 0
 * @param update what an UPDATE makes of what it finds; null for other kinds
 * @param reach who else can reach the location
 * @param address the object on the reading of whose reference the access depends: that of the location, or one that led
 *     there over fields that nobody writes; {@link Program#NO_OBJECT} where it depends on none
 * @param site where in the code
 */
public record Op(
    Kind kind,
    int location,
    Mode read,
    Mode write,
    int operand,
    Update update,
    Reach reach,
    int address,
    Site site) {

  /** An operation that depends on the reading of no reference. */
  public Op(Kind kind, int location, Mode read, Mode write, int operand, Update update, Reach reach, Site site) {
    this(kind, location, read, write, operand, update, reach, Program.NO_OBJECT, site);
  }

  /** What an operation does. */
  public enum Kind {
    READ,
    WRITE,
    /** An atomic update, which may decide not to write: then it was a read. */
    UPDATE,
    /** An update that may also fail for no reason: it is then a read that does not write, whatever it found. */
    WEAK_UPDATE,
    FULL_FENCE,
    ACQUIRE_FENCE,
    RELEASE_FENCE,
    LOAD_LOAD_FENCE,
    STORE_STORE_FENCE,
    /** Takes a monitor: possible only while its value is 0, which becomes 1. */
    LOCK,
    /** Gives a monitor back: its value becomes 0. */
    UNLOCK,
    /** Gives a monitor back and joins its wait set, a set of bits by actor in the location {@link Op#operand}. */
    WAIT,
    /** Takes the monitor again: possible once notified, which means out of the wait set, and while its value is 0. */
    AWAKE,
    /** As AWAKE, but possible without a notification too: the time was up. The actor then leaves the wait set. */
    AWAKE_TIMED,
    /** Takes one actor out of the wait set, any; nothing where it is empty. */
    NOTIFY,
    /** Empties the wait set. */
    NOTIFY_ALL,
    /** The end of a constructor: final fields of the object {@link Op#operand} are frozen. */
    FREEZE
  }

  /** How an access is ordered, from weak to strong. */
  public enum Mode {
    PLAIN,
    OPAQUE,
    ACQUIRE,
    RELEASE,
    VOLATILE
  }

  /** Who can reach a location. */
  public enum Reach {
    /** Several actors. */
    SHARED,
    /** Nobody else yet: its object was made by this actor and no reference to it has been stored. */
    UNESCAPED,
    /** Nobody else ever: no other actor accesses it in any execution. A single cell in every model. */
    PRIVATE
  }

  /** The same operation at a place in the code. */
  public Op at(Site place) {
    return new Op(kind, location, read, write, operand, update, reach, address, place);
  }

  /** The same operation, dependent on the reading of a reference to the object. */
  public Op through(int object) {
    return new Op(kind, location, read, write, operand, update, reach, object, site);
  }

  /** Whether it orders accesses and is none. */
  public boolean isFence() {
    return switch (kind) {
      case FULL_FENCE, ACQUIRE_FENCE, RELEASE_FENCE, LOAD_LOAD_FENCE, STORE_STORE_FENCE -> true;
      default -> false;
    };
  }

  /**
   * Whether the search may take it together with the operation before it: a plain or opaque read or write, or a freeze,
   * of what nobody else reaches. An access that orders other accesses is a step of its own, whatever its location.
   */
  public boolean isLocal() {
    return switch (kind) {
      case READ -> reach != Reach.SHARED && read.compareTo(Mode.OPAQUE) <= 0;
      case WRITE -> reach != Reach.SHARED && write.compareTo(Mode.OPAQUE) <= 0;
      case FREEZE -> true;
      default -> false;
    };
  }

  /** What an atomic update makes of the value that it finds. */
  @FunctionalInterface
  public interface Update {
    /** Says that nothing is written, as by a compare-and-set that found another value. */
    int NOTHING = -1;

    /** The value number to write for the one found, or {@link #NOTHING}. */
    int apply(int found);
  }
}
