// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;

/**
 * One event of the execution that an exists clause selects, by what it does and not by which primitive does it: the
 * last put is the same event as {@code atomic_dec_and_test} that says yes and as {@code atomic_dec_return} that says 0.
 *
 * @param location null for a fence
 * @param kind whether it reads, writes, or both at once
 * @param order what it orders: empty for nothing
 * @param found what it must find: {@code =1}, {@code !=0}, or anything where it is empty
 * @param effect what it makes of it: {@code :=1}, {@code +1}, or nothing where it is empty
 */
record Event(String location, Kind kind, String order, Operand found, Operand effect) {

  /** What an event is. */
  enum Kind {
    READ, WRITE, UPDATE, LOCK, UNLOCK, FENCE, PLAIN_READ, PLAIN_WRITE
  }

  /** A number with what it is for. */
  record Operand(String relation, int number) {
    static final Operand NONE = new Operand("", 0);

    boolean isCounted() {
      return relation.equals("+");
    }
  }

  /** The event of an access. @param result what the exists clause says of its register, null where nothing */
  static Event of(LitmusFile.Access access, Integer result) {
    String location = access.location();
    List<Integer> arguments = access.arguments();
    String order = order(access.name());
    String name = access.name().replaceFirst("_(relaxed|acquire|release)$", "");
    Operand read = result == null ? Operand.NONE : new Operand("=", result);
    return switch (name) {
      case "READ_ONCE", "atomic_read", "smp_load" -> new Event(location, Kind.READ, order, read, Operand.NONE);
      case "read" -> new Event(location, Kind.PLAIN_READ, "", read, Operand.NONE);
      case "write" -> new Event(location, Kind.PLAIN_WRITE, "", Operand.NONE, set(arguments.get(0)));
      case "WRITE_ONCE", "atomic_set", "smp_store" ->
          new Event(location, Kind.WRITE, order, Operand.NONE, set(arguments.get(0)));
      case "atomic_add" -> new Event(location, Kind.UPDATE, "", Operand.NONE, add(arguments.get(0)));
      case "atomic_sub" -> new Event(location, Kind.UPDATE, "", Operand.NONE, add(-arguments.get(0)));
      case "atomic_inc" -> new Event(location, Kind.UPDATE, "", Operand.NONE, add(1));
      case "atomic_dec" -> new Event(location, Kind.UPDATE, "", Operand.NONE, add(-1));
      case "atomic_or" -> new Event(location, Kind.UPDATE, "", Operand.NONE, new Operand("|", arguments.get(0)));
      case "atomic_add_return" -> returning(location, order, arguments.get(0), result);
      case "atomic_sub_return" -> returning(location, order, -arguments.get(0), result);
      case "atomic_inc_return" -> returning(location, order, 1, result);
      case "atomic_dec_return" -> returning(location, order, -1, result);
      case "atomic_sub_and_test" -> testing(location, order, -arguments.get(0), result);
      case "atomic_dec_and_test" -> testing(location, order, -1, result);
      case "atomic_add_unless" -> unless(location, arguments, result);
      case "atomic_cmpxchg" -> exchange(location, order, arguments, result);
      case "xchg" -> new Event(location, Kind.UPDATE, order, read, set(arguments.get(0)));
      case "spin_lock" -> new Event(location, Kind.LOCK, "", Operand.NONE, Operand.NONE);
      case "spin_unlock" -> new Event(location, Kind.UNLOCK, "", Operand.NONE, Operand.NONE);
      case "smp_mb", "smp_mb__after_atomic", "smp_mb__before_atomic" ->
          new Event(null, Kind.FENCE, "full", Operand.NONE, Operand.NONE);
      case "smp_rmb", "smp_wmb" -> new Event(null, Kind.FENCE, name, Operand.NONE, Operand.NONE);
      default -> throw new Unjudged();
    };
  }

  /** An event, or a question, that is not compared with others. */
  static final class Unjudged extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unjudged() {
      super(null, null, false, false);
    }
  }

  boolean isFull() {
    return order.equals("full");
  }

  /** Whether nothing would change without it. */
  boolean isIdle() {
    return kind == Kind.READ && order.isEmpty() && found.equals(Operand.NONE);
  }

  private static String order(String name) {
    for (String order : List.of("relaxed", "acquire", "release")) {
      if (name.endsWith("_" + order)) {
        return order.equals("relaxed") ? "" : order;
      }
    }
    boolean isOrdered = name.endsWith("_return") || name.endsWith("_and_test") || name.equals("atomic_cmpxchg")
        || name.equals("xchg");
    return isOrdered ? "full" : "";
  }

  private static Operand set(int value) {
    return new Operand(":=", value);
  }

  private static Operand add(int value) {
    return new Operand("+", value);
  }

  private static Event returning(String location, String order, int added, Integer result) {
    Operand found = result == null ? Operand.NONE : new Operand("=", result - added);
    return new Event(location, Kind.UPDATE, order, found, add(added));
  }

  private static Event testing(String location, String order, int added, Integer result) {
    Operand found = result == null ? Operand.NONE : new Operand(result == 1 ? "=" : "!=", -added);
    return new Event(location, Kind.UPDATE, order, found, add(added));
  }

  private static Event unless(String location, List<Integer> arguments, Integer result) {
    if (result == null) {
      throw new Unjudged();
    }
    return result == 0
        ? new Event(location, Kind.READ, "", new Operand("=", arguments.get(1)), Operand.NONE)
        : new Event(location, Kind.UPDATE, "full", new Operand("!=", arguments.get(1)), add(arguments.get(0)));
  }

  private static Event exchange(String location, String order, List<Integer> arguments, Integer result) {
    if (result == null) {
      throw new Unjudged();
    }
    return result.equals(arguments.get(0))
        ? new Event(location, Kind.UPDATE, order, new Operand("=", result), set(arguments.get(1)))
        : new Event(location, Kind.READ, "", new Operand("=", result), Operand.NONE);
  }
}
