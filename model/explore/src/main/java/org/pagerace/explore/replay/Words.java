// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import org.pagerace.explore.program.Program;

/** Locations and values in words. */
final class Words {
  private final Heap heap;

  Words(Heap heap) {
    this.heap = heap;
  }

  String location(int number) {
    Location location = heap.location(number);
    String holder = location.object == Program.NO_OBJECT ? "" : object(location.object);
    if (location.slot instanceof Integer index) {
      return holder + "[" + index + "]";
    }
    if (location.slot instanceof Field field) {
      String owner = location.object == Program.NO_OBJECT ? field.getDeclaringClass().getSimpleName() : holder;
      return owner.isEmpty() ? field.getName() : owner + "." + field.getName();
    }
    return (holder.isEmpty() ? "this" : holder) + (location.slot == Location.Lock.WAIT_SET ? " waiters" : " monitor");
  }

  String value(int number) {
    Object key = heap.values.get(number);
    if (number == Values.NULL) {
      return "null";
    }
    if (key instanceof Values.Ref ref) {
      String path = object(ref.object());
      return path.isEmpty() ? "this" : path.substring(path.lastIndexOf('.') + 1);
    }
    if (key instanceof Values.Lambda) {
      return "lambda";
    }
    if (key instanceof Values.Same<?> same) {
      return same.of() instanceof Class<?> type ? type.getSimpleName() : String.valueOf(same.of());
    }
    return String.valueOf(key);
  }

  private String object(int number) {
    Heap.HeapObject object = heap.object(number);
    if (object.path() != null) {
      return object.path();
    }
    // Counted among its like: how many other objects the classes of a program have made says nothing here.
    int ordinal = 1;
    for (int other = 0; other < number; other++) {
      Heap.HeapObject before = heap.object(other);
      if (before.path() == null && before.host().getClass() == object.host().getClass()) {
        ordinal++;
      }
    }
    String type = object.host().getClass().getSimpleName();
    return type.substring(type.lastIndexOf('.') + 1) + "#" + ordinal;
  }
}
