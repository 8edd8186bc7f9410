// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * A small program without branches.
 *
 * @param name what it is called
 * @param threads its threads as lists of instructions
 */
public record Litmus(String name, List<List<Instruction>> threads) {
  /** Copies the threads. */
  public Litmus {
    threads = threads.stream().map(List::copyOf).toList();
  }

  /**
   * One instruction. Locations start with 0.
   *
   * @param kind a read, write, update or fence
   * @param location what it accesses, null for fences
   * @param read the mode of a read or an update, else null
   * @param write the mode of a write or an update, else null
   * @param value what a write stores, what an addition adds, what a compare-and-set stores
   * @param expected what a compare-and-set expects; an addition has {@link #ADDS}
   * @param register where a read or update leaves what it found, else null
   */
  public record Instruction(
      Kind kind, String location, Mode read, Mode write, int value, int expected, String register) {
    /** Says that an update is an addition. */
    public static final int ADDS = -1;

    /**
     * A compare-and-set that has written leaves what it found plus this; a weak one that has not leaves
     * nothing.
     */
    public static final int WRITTEN = 100;

    /** A fence. */
    public static Instruction fence(Kind kind) {
      return new Instruction(kind, null, null, null, 0, 0, null);
    }

    /** A write of a number. */
    public static Instruction write(String location, Mode mode, int value) {
      return new Instruction(Kind.WRITE, location, null, mode, value, 0, null);
    }

    /** A read into a register. */
    public static Instruction read(String location, Mode mode, String register) {
      return new Instruction(Kind.READ, location, mode, null, 0, 0, register);
    }

    /** A get-and-add into a register. */
    public static Instruction add(String location, Mode read, Mode write, String register, int addend) {
      return new Instruction(Kind.UPDATE, location, read, write, addend, ADDS, register);
    }

    boolean isUpdate() {
      return kind == Kind.UPDATE || kind == Kind.WEAK_UPDATE;
    }

    boolean reads() {
      return kind == Kind.READ || isUpdate();
    }

    /** What an update writes over what it found, or NOTHING. */
    int update(int found) {
      return expected == ADDS ? found + value : found == expected ? value : -1;
    }

    /** What the register holds. */
    int result(int found, boolean hasWritten) {
      if (expected == ADDS) {
        return found;
      }
      return hasWritten ? found + WRITTEN : kind == Kind.WEAK_UPDATE ? 0 : found;
    }

    @Override
    public String toString() {
      if (location == null) {
        return kind.toString();
      }
      String modes = (read == null ? "" : read + " ") + (write == null ? "" : write + " ");
      return switch (kind) {
        case READ -> register + " = " + location + " " + modes;
        case WRITE -> location + " = " + value + " " + modes;
        default ->
            "%s = %s %s %s%d %s"
                .formatted(register, kind, location, expected == ADDS ? "+" : expected + "->", value, modes);
      };
    }
  }

  /** The locations in the order of the alphabet. */
  List<String> locations() {
    TreeSet<String> locations = new TreeSet<>();
    for (List<Instruction> thread : threads) {
      thread.stream().map(Instruction::location).filter(Objects::nonNull).forEach(locations::add);
    }
    return new ArrayList<>(locations);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    for (List<Instruction> thread : threads) {
      text.append("\n  thread");
      thread.forEach(i -> text.append("\n    ").append(i.toString().strip()));
    }
    return text.toString();
  }
}
