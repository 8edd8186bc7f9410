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
 * The numbers of values. Primitives are equal by content, and so are the boxes and strings of which there is one for each
 * content: the cached boxes and the pooled strings. Any other box or string is an object like all others: references are
 * equal by the number of their object, constants of the virtual machine by identity.
 */
final class Values {
  /** The number of null. */
  static final int NULL = 0;

  private final List<Object> values = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();

  /** A reference to a numbered object. */
  record Ref(int object) {}

  /** A box or string in a result, where its content is all that counts, which is not the only one of that content. */
  record Copy(Object of) {}

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

  Values() {
    number(new Same<>(this));
  }

  /** Whether a value is the only one of its content, or a constant of the virtual machine. */
  static boolean isConstant(Object host) {
    return isContent(host) ? canonical(host) == host : host instanceof Class
        || host instanceof VarHandle
        || host instanceof MethodHandle
        || host instanceof MethodType
        || host instanceof Enum && host.getClass().getClassLoader() == null;
  }

  /** Whether a value says all that it holds, although it may have an identity too: a box or a string. */
  static boolean isContent(Object host) {
    return host instanceof String || host instanceof Number && isBoxClass(host) || host instanceof Boolean
        || host instanceof Character;
  }

  private static boolean isBoxClass(Object host) {
    return host instanceof Integer || host instanceof Long || host instanceof Short || host instanceof Byte
        || host instanceof Float || host instanceof Double;
  }

  /** The one box or string of a content; a new one where there are many. Never makes a string the pooled one. */
  private static Object canonical(Object content) {
    if (content instanceof String string) {
      return new String(string).intern();
    } else if (content instanceof Integer number) {
      return Integer.valueOf(number);
    } else if (content instanceof Long number) {
      return Long.valueOf(number);
    } else if (content instanceof Boolean truth) {
      return Boolean.valueOf(truth);
    } else if (content instanceof Character character) {
      return Character.valueOf(character);
    } else if (content instanceof Short number) {
      return Short.valueOf(number);
    } else if (content instanceof Byte number) {
      return Byte.valueOf(number);
    } else if (content instanceof Float number) {
      return Float.valueOf(number);
    }
    return Double.valueOf((Double) content);
  }

  /** The number of a primitive, or of a value that {@link #isConstant}; for boxes and strings that of their content. */
  int constant(Object host) {
    if (!isContent(host)) {
      return number(new Same<>(host));
    }
    Integer known = numbers.get(host);
    return known != null ? known : number(canonical(host));
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
