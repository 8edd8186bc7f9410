// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;

/** Conversions between the types of the language, on boxed values. */
final class Types {
  private Types() {}

  /** The value of a field of the type before anything is stored. */
  static Object zero(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  /** Gives a value the type of a location: unboxed, widened or narrowed as the virtual machine does. */
  static Object to(Class<?> type, Object value) {
    if (!type.isPrimitive() || type == void.class) {
      return type == void.class ? null : type.cast(value);
    }
    if (type == boolean.class) {
      return value instanceof Integer number ? (Object) ((number & 1) != 0) : (Boolean) value;
    }
    long bits = value instanceof Character c ? c : value instanceof Number n && !isReal(n) ? n.longValue() : 0;
    if (type == char.class) {
      return (char) bits;
    } else if (type == byte.class) {
      return (byte) bits;
    } else if (type == short.class) {
      return (short) bits;
    } else if (type == int.class) {
      return (int) bits;
    } else if (type == long.class) {
      return bits;
    }
    Number number = value instanceof Number n ? n : bits;
    return type == float.class ? (Object) number.floatValue() : (Object) number.doubleValue();
  }

  private static boolean isReal(Number number) {
    return number instanceof Float || number instanceof Double;
  }

  /**
   * As the conversion of an argument that a variable handle makes.
   *
   * @throws ClassCastException where the value has another type
   */
  static Object strictly(Class<?> type, Object value) {
    if (!type.isPrimitive()) {
      return type.cast(value);
    }
    if (value == null) {
      throw new NullPointerException();
    }
    if (type == int.class && value instanceof Integer || type == boolean.class && value instanceof Boolean) {
      return value;
    }
    Class<?> own = MethodType.methodType(value.getClass()).unwrap().returnType();
    if (own == type) {
      return value;
    }
    boolean isWider = own != boolean.class && type != boolean.class && rank(type) > rank(own) && type != char.class;
    if (!isWider) {
      throw new ClassCastException("Cannot cast " + value.getClass().getName() + " to " + type);
    }
    return to(type, value);
  }

  private static int rank(Class<?> type) {
    if (type == byte.class) {
      return 0;
    } else if (type == short.class || type == char.class) {
      return 1;
    } else if (type == int.class) {
      return 2;
    } else if (type == long.class) {
      return 3;
    }
    return type == float.class ? 4 : 5;
  }
}
