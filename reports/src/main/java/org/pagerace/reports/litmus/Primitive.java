// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pagerace.explore.program.Op;

/** What LKMM C has a word for: the name in lower case is the kernel's, but for plain accesses and the macros. */
enum Primitive {
  READ_ONCE("READ_ONCE", Shape.MARKED_READ, Order.NONE),
  WRITE_ONCE("WRITE_ONCE", Shape.MARKED_WRITE, Order.NONE),
  PLAIN_READ("", Shape.PLAIN_READ, Order.NONE),
  PLAIN_WRITE("", Shape.PLAIN_WRITE, Order.NONE),
  SMP_LOAD_ACQUIRE(Shape.READ, Order.ACQUIRE),
  SMP_STORE_RELEASE(Shape.SET, Order.RELEASE),
  ATOMIC_READ(Shape.READ, Order.NONE),
  ATOMIC_SET(Shape.SET, Order.NONE),
  ATOMIC_SET_RELEASE(Shape.SET, Order.RELEASE),
  ATOMIC_ADD(Shape.ADD, Order.NONE),
  ATOMIC_SUB(Shape.SUB, Order.NONE),
  ATOMIC_INC(Shape.UPDATE, Order.NONE),
  ATOMIC_DEC(Shape.UPDATE, Order.NONE),
  ATOMIC_ADD_RETURN(Shape.ADD_RETURN, Order.FULL),
  ATOMIC_SUB_RETURN(Shape.SUB_RETURN, Order.FULL),
  ATOMIC_DEC_RETURN(Shape.RETURN, Order.FULL),
  ATOMIC_ADD_RETURN_RELAXED(Shape.ADD_RETURN, Order.NONE),
  ATOMIC_SUB_RETURN_RELAXED(Shape.SUB_RETURN, Order.NONE),
  ATOMIC_SUB_AND_TEST(Shape.SUB_AND_TEST, Order.FULL),
  ATOMIC_DEC_AND_TEST(Shape.AND_TEST, Order.FULL),
  ATOMIC_ADD_UNLESS(Shape.UNLESS, Order.FULL),
  ATOMIC_CMPXCHG(Shape.CMPXCHG, Order.FULL),
  ATOMIC_CMPXCHG_RELAXED(Shape.CMPXCHG, Order.NONE),
  ATOMIC_CMPXCHG_ACQUIRE(Shape.CMPXCHG, Order.ACQUIRE),
  XCHG(Shape.XCHG, Order.FULL),
  XCHG_RELAXED(Shape.XCHG, Order.NONE),
  SMP_MB(Shape.FENCE, Order.FULL),
  SMP_RMB(Shape.FENCE, Order.READS),
  SMP_WMB(Shape.FENCE, Order.WRITES),
  SPIN_LOCK(Shape.LOCK, Order.ACQUIRE),
  SPIN_UNLOCK(Shape.UNLOCK, Order.RELEASE),
  /** One bit of a word: LKMM C has it as an or of the word. */
  SET_BIT("atomic_or", Shape.OR, Order.NONE),
  CLEAR_BIT("atomic_andnot", Shape.OR, Order.NONE),
  TEST_BIT("atomic_read", Shape.READ, Order.NONE),
  CLEAR_BIT_UNLOCK("atomic_fetch_andnot_release", Shape.FETCH, Order.RELEASE),
  /** Good where the word holds one value only while the bit is clear. */
  TEST_AND_SET_BIT_LOCK("atomic_cmpxchg_acquire", Shape.CMPXCHG, Order.ACQUIRE);

  private final String word;
  private final Shape shape;
  private final Order order;

  /** What a call looks like, and what it says of what it found. */
  enum Shape {
    MARKED_READ, MARKED_WRITE, PLAIN_READ, PLAIN_WRITE, READ, SET, ADD, SUB, UPDATE, ADD_RETURN, SUB_RETURN, RETURN,
    SUB_AND_TEST, AND_TEST, UNLESS, CMPXCHG, XCHG, FENCE, LOCK, UNLOCK, OR, FETCH
  }

  /** What it orders, where it succeeds. */
  enum Order {
    NONE, ACQUIRE, RELEASE, FULL, READS, WRITES
  }

  Primitive(Shape shape, Order order) {
    this.word = name().toLowerCase(Locale.ROOT);
    this.shape = shape;
    this.order = order;
  }

  Primitive(String word, Shape shape, Order order) {
    this.word = word;
    this.shape = shape;
    this.order = order;
  }

  /** The primitive that a kernel function is, empty where LKMM C has none. */
  static Optional<Primitive> named(String function) {
    return Arrays.stream(values()).filter(primitive -> primitive.name().equalsIgnoreCase(function)).findFirst();
  }

  /** The primitive that an access outside the kernel's atomics is, empty where LKMM C has none. */
  static Optional<Primitive> of(Op op) {
    Op.Mode mode = op.kind() == Op.Kind.READ ? op.read() : op.write();
    if (op.kind() != Op.Kind.READ && op.kind() != Op.Kind.WRITE || mode == Op.Mode.VOLATILE) {
      return Optional.empty();
    }
    boolean isRead = op.kind() == Op.Kind.READ;
    return Optional.of(switch (mode) {
      case PLAIN -> isRead ? PLAIN_READ : PLAIN_WRITE;
      case OPAQUE -> isRead ? READ_ONCE : WRITE_ONCE;
      default -> isRead ? SMP_LOAD_ACQUIRE : SMP_STORE_RELEASE;
    });
  }

  Shape shape() {
    return shape;
  }

  Order order() {
    return order;
  }

  String word() {
    return word;
  }

  boolean isFence() {
    return shape == Shape.FENCE;
  }

  /** Whether it only looks. */
  boolean isRead() {
    return shape == Shape.MARKED_READ || shape == Shape.PLAIN_READ || shape == Shape.READ;
  }

  /** Whether it returns something, for a register. */
  boolean hasResult() {
    return switch (shape) {
      case MARKED_READ, PLAIN_READ, READ, ADD_RETURN, SUB_RETURN, RETURN, SUB_AND_TEST, AND_TEST, UNLESS, CMPXCHG, XCHG,
          FETCH -> true;
      case MARKED_WRITE, PLAIN_WRITE, SET, ADD, SUB, UPDATE, FENCE, LOCK, UNLOCK, OR -> false;
    };
  }

  /** What it returns where it finds one value and writes another, or the same, or nothing. */
  int result(int found, boolean hasWritten, int written) {
    return switch (shape) {
      case ADD_RETURN, SUB_RETURN, RETURN -> written;
      case SUB_AND_TEST, AND_TEST -> written == 0 ? 1 : 0;
      case UNLESS -> hasWritten ? 1 : 0;
      default -> found;
    };
  }

  /** The type of what it works on. */
  String type() {
    return switch (shape) {
      case LOCK, UNLOCK -> "spinlock_t";
      case MARKED_READ, MARKED_WRITE, PLAIN_READ, PLAIN_WRITE, XCHG -> "int";
      default -> this == SMP_LOAD_ACQUIRE || this == SMP_STORE_RELEASE ? "int" : "atomic_t";
    };
  }

  /** A call of it as a statement, without the register. */
  String call(String location, List<Integer> arguments) {
    String name = location + (arguments.isEmpty() ? "" : ", " + join(arguments));
    return switch (shape) {
      case MARKED_READ, MARKED_WRITE -> word + "(*" + name + ")";
      case PLAIN_READ -> "*" + location;
      case PLAIN_WRITE -> "*" + location + " = " + join(arguments);
      case ADD, SUB, ADD_RETURN, SUB_RETURN, SUB_AND_TEST, OR, FETCH ->
          word + "(" + join(arguments) + ", " + location + ")";
      case FENCE -> word + "()";
      default -> word + "(" + name + ")";
    };
  }

  private static String join(List<Integer> arguments) {
    return String.join(", ", arguments.stream().map(String::valueOf).toList());
  }
}
