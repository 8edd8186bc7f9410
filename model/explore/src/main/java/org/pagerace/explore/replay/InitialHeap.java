// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.WeavingLoader;

/** Numbers every object that woven code can reach before the actors start, nearest to the state first. */
final class InitialHeap {
  private final Heap heap;
  private final Deque<Heap.HeapObject> open = new ArrayDeque<>();

  InitialHeap(Heap heap) {
    this.heap = heap;
  }

  /** Numbers an object, where there is one, and all that it reaches. @param path its name, empty for the state */
  void addRoot(Object root, String path) {
    reached(root, path);
    drain();
  }

  /** Numbers what the static fields of all woven classes reach. */
  void addStatics(WeavingLoader loader) {
    for (String name : new TreeSet<>(loader.loaded())) {
      try {
        Class<?> type = Class.forName(name, false, loader);
        for (Field field : type.getDeclaredFields()) {
          if (Fields.isStatic(field) && !field.getType().isPrimitive()) {
            reached(Fields.read(Fields.open(field), null), type.getSimpleName() + "." + field.getName());
          }
        }
      } catch (ClassNotFoundException | LinkageError e) {
        // A class that cannot be initialised cannot be used by an actor either: that is refused when it happens.
        continue;
      }
    }
    drain();
  }

  private void drain() {
    while (!open.isEmpty()) {
      Heap.HeapObject object = open.poll();
      Object host = object.host();
      if (host instanceof Object[] array) {
        for (int i = 0; i < Array.getLength(array); i++) {
          reached(array[i], object.path() + "[" + i + "]");
        }
        continue;
      }
      for (Class<?> at = host.getClass(); at != null && Fields.isWoven(at); at = at.getSuperclass()) {
        fields(object, at);
      }
    }
  }

  private void fields(Heap.HeapObject object, Class<?> type) {
    try {
      for (Field field : type.getDeclaredFields()) {
        if (!Fields.isStatic(field) && !field.getType().isPrimitive()) {
          String prefix = object.path().isEmpty() ? "" : object.path() + ".";
          reached(Fields.read(Fields.open(field), object.host()), prefix + field.getName());
        }
      }
    } catch (LinkageError e) {
      throw new Unsupported("the fields of " + type.getName() + " cannot be read: " + e);
    }
  }

  private void reached(Object host, String path) {
    if (host != null && !Values.isConstant(host) && heap.known(host) == null) {
      open.add(heap.addOld(host, path));
    }
  }
}
