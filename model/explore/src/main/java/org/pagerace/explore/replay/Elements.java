// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Array;
import org.pagerace.explore.program.Op.Mode;

/** Instructions on array elements. */
final class Elements {
  private Elements() {}

  static Object read(Replay run, Object array, int index) {
    return Accesses.read(run, location(run, array, index), Mode.PLAIN, "read");
  }

  static void write(Replay run, Object array, int index, Object value) {
    Location location = location(run, array, index);
    Object stored = converted(array, value);
    Accesses.write(run, location, stored, Mode.PLAIN, "write");
  }

  /** On the host's array. */
  static void put(Object array, int index, Object value) {
    if (array == null) {
      throw new NullPointerException();
    }
    Array.set(array, index, converted(array, value));
  }

  private static Object converted(Object array, Object value) {
    Class<?> type = array.getClass().getComponentType();
    if (!type.isPrimitive() && value != null && !type.isInstance(value)) {
      throw new ArrayStoreException(value.getClass().getName());
    }
    return Types.to(type, value);
  }

  private static Location location(Replay run, Object array, int index) {
    if (array == null) {
      throw new NullPointerException();
    }
    int length = Array.getLength(array);
    if (index < 0 || index >= length) {
      throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return run.heap.element(Identity.object(run, array), index);
  }

  /** On the host's array. */
  static Object clone(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  static Object clone(Replay run, Object array) {
    if (array == null) {
      throw new NullPointerException();
    }
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      write(run, copy, i, read(run, array, i));
    }
    return copy;
  }

  static void copy(Replay run, Object from, int fromIndex, Object to, int toIndex, int length) {
    if (from == null || to == null) {
      throw new NullPointerException();
    }
    Class<?> type = from.getClass().getComponentType();
    boolean isSameKind = type != null && to.getClass().isArray()
        && (type.isPrimitive() ? type == to.getClass().getComponentType()
            : !to.getClass().getComponentType().isPrimitive());
    if (!isSameKind) {
      throw new ArrayStoreException("arraycopy: type mismatch");
    }
    if (fromIndex < 0 || toIndex < 0 || length < 0 || fromIndex + length > Array.getLength(from)
        || toIndex + length > Array.getLength(to)) {
      throw new ArrayIndexOutOfBoundsException("arraycopy: out of bounds");
    }
    boolean isForward = from != to || fromIndex >= toIndex;
    for (int i = 0; i < length; i++) {
      int at = isForward ? i : length - 1 - i;
      write(run, to, toIndex + at, read(run, from, fromIndex + at));
    }
  }
}
