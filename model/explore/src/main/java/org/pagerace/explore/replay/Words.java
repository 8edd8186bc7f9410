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
    if (key instanceof Values.Ref ref && Values.isContent(heap.object(ref.object()).host())) {
      return String.valueOf(heap.object(ref.object()).host());
    }
    if (key instanceof Values.Ref ref) {
      String path = object(ref.object());
      int from = heap.object(ref.object()).path() == null ? 0 : path.lastIndexOf('.') + 1;
      return path.isEmpty() ? "this" : path.substring(from);
    }
    if (key instanceof Values.Same<?> same) {
      return same.of() instanceof Class<?> type ? type.getSimpleName() : String.valueOf(same.of());
    }
    return String.valueOf(key);
  }

  /** What an actor has made goes by the actor and its place among what that one made, whoever came by it first. */
  private String object(int number) {
    Heap.HeapObject object = heap.object(number);
    if (object.path() != null) {
      return object.path();
    }
    String type = Identity.isLambda(object.host()) ? "lambda" : object.host().getClass().getSimpleName();
    String made = object.maker() >= 0 ? object.maker() + 1 + "." + (object.place() + 1) : "" + number;
    return type.substring(type.lastIndexOf('.') + 1) + "#" + made;
  }
}
