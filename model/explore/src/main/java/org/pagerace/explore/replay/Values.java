// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of values. Primitives, boxes and strings are equal by content, references by the number of their object,
 * constants of the virtual machine by identity.
 */
final class Values {
  /** The number of null. */
  static final int NULL = 0;

  private final List<Object> values = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  /** A reference to a numbered object. */
  record Ref(int object) {}

  /** A lambda: its class, and the value numbers of what it captured. */
  record Lambda(Class<?> type, List<Integer> captured, Any<Object> host) {}

  /** Something that is only equal to itself. */
  record Same<T>(T of) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same<?> same && same.of == of;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(of);
    }
  }

  /** Something that is equal to anything of its kind, for what a key carries along. */
  record Any<T>(T of) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Any<?>;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  Values() {
    number(new Same<>(this));
  }

  /** Whether a value has no identity that a program should rely on, or is a constant of the virtual machine. */
  static boolean isConstant(Object host) {
    return isBox(host)
        || host instanceof Class
        || host instanceof VarHandle
        || host instanceof MethodHandle
        || host instanceof MethodType
        || host instanceof Enum && host.getClass().getClassLoader() == null;
  }

  private static boolean isBox(Object host) {
    return host instanceof String || host instanceof Number && isBoxClass(host) || host instanceof Boolean
        || host instanceof Character;
  }

  private static boolean isBoxClass(Object host) {
    return host instanceof Integer || host instanceof Long || host instanceof Short || host instanceof Byte
        || host instanceof Float || host instanceof Double;
  }

  int constant(Object host) {
    return number(isBox(host) ? host : new Same<>(host));
  }

  int reference(int object) {
    return number(new Ref(object));
  }

  int number(Object key) {
    Integer known = numbers.get(key);
    if (known == null) {
      known = values.size();
      numbers.put(key, known);
      values.add(key);
    }
    return known;
  }

  Object get(int number) {
    return values.get(number);
  }

  int size() {
    return values.size();
  }
}
