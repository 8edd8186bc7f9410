// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FieldUpdaterTest {
  static final class Fields {
    volatile int count;
    volatile long total;
    volatile String name;
    int plain;
    static volatile int shared;
  }

  @Test
  void updatesAnIntAsTheJdkDoes() throws ReflectiveOperationException {
    same(
        java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(Fields.class, "count"),
        AtomicIntegerFieldUpdater.newUpdater(Fields.class, "count"),
        new Object[] {3, 5, (IntUnaryOperator) i -> i * 2, (IntBinaryOperator) (a, b) -> a - b});
  }

  @Test
  void updatesALongAsTheJdkDoes() throws ReflectiveOperationException {
    same(
        java.util.concurrent.atomic.AtomicLongFieldUpdater.newUpdater(Fields.class, "total"),
        AtomicLongFieldUpdater.newUpdater(Fields.class, "total"),
        new Object[] {3L, 5L, (LongUnaryOperator) i -> i * 2, (LongBinaryOperator) (a, b) -> a - b});
  }

  @Test
  void updatesAReferenceAsTheJdkDoes() throws ReflectiveOperationException {
    UnaryOperator<Object> twice = found -> (found + "" + found).intern();
    BinaryOperator<Object> both = (found, operand) -> (found + "" + operand).intern();
    same(
        java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(
            Fields.class, String.class, "name"),
        AtomicReferenceFieldUpdater.newUpdater(Fields.class, String.class, "name"),
        new Object[] {"a", "b", twice, both});
  }

  @Test
  void refusesFieldsThatTheJdkRefuses() {
    for (String field : List.of("plain", "shared", "total", "absent")) {
      Class<?> jdk = error(() ->
          java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(Fields.class, field));
      assertThatThrownBy(() -> AtomicIntegerFieldUpdater.newUpdater(Fields.class, field))
          .isExactlyInstanceOf(jdk);
      jdk = error(() ->
          java.util.concurrent.atomic.AtomicReferenceFieldUpdater.newUpdater(
              Fields.class, Object.class, field));
      assertThatThrownBy(() -> AtomicReferenceFieldUpdater.newUpdater(Fields.class, Object.class, field))
          .isExactlyInstanceOf(jdk);
    }
    assertThatThrownBy(() -> AtomicReferenceFieldUpdater.newUpdater(Fields.class, int.class, "count"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Class<?> error(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      return e.getClass();
    }
    throw new AssertionError("accepted");
  }

  /** Calls every method with each of two values in turn, and compares what they return and leave. */
  private static void same(Object jdk, Object shim, Object[] values) throws ReflectiveOperationException {
    Fields left = new Fields();
    Fields right = new Fields();
    List<Method> methods = new ArrayList<>(Twins.methods(jdk.getClass().getSuperclass()));
    methods.removeIf(method -> method.getName().equals("newUpdater"));
    assertThat(methods).isNotEmpty();
    for (int round = 0; round < 4; round++) {
      for (Method method : methods) {
        Method twin = shim.getClass().getMethod(method.getName(), method.getParameterTypes());
        twin.setAccessible(true);
        Object expected = method.invoke(jdk, arguments(method, left, values, round));
        Object found = twin.invoke(shim, arguments(method, right, values, round));
        assertThat(found).as(method.getName()).isEqualTo(expected);
        assertThat(List.of(right.count, right.total, right.name + ""))
            .as(method.getName())
            .isEqualTo(List.of(left.count, left.total, left.name + ""));
      }
    }
  }

  private static Object[] arguments(Method method, Fields object, Object[] values, int round) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    arguments[0] = object;
    for (int i = 1; i < types.length; i++) {
      arguments[i] = types[i].getSimpleName().endsWith("UnaryOperator")
          ? values[2]
          : types[i].getSimpleName().endsWith("BinaryOperator") ? values[3] : values[(i + round) % 2];
    }
    return arguments;
  }
}
