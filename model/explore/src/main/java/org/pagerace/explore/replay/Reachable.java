// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** The objects of the host that can be reached from some of them, over fields of woven classes and elements of arrays. */
final class Reachable {
  private final Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  boolean contains(Object host) {
    return objects.contains(host);
  }

  /** Adds an object and all that it reaches. */
  void add(Object root) {
    reached(root);
    while (!open.isEmpty()) {
      Object host = open.poll();
      if (host instanceof Object[] array) {
        for (Object each : array) {
          reached(each);
        }
        continue;
      }
      for (Class<?> at = host.getClass(); at != null && Fields.isWoven(at); at = at.getSuperclass()) {
        fields(at, host);
      }
    }
  }

  /** Adds what the static fields of an initialised class reach. */
  void addStatics(Class<?> type) {
    fields(type, null);
    add(null);
  }

  private void fields(Class<?> type, Object host) {
    try {
      for (Field field : type.getDeclaredFields()) {
        if (Fields.isStatic(field) == (host == null) && !field.getType().isPrimitive()) {
          reached(Fields.read(Fields.open(field), host));
        }
      }
    } catch (LinkageError unusable) {
      return; // Nobody else can use what it holds.
    }
  }

  private void reached(Object host) {
    if (host != null && !Values.isConstant(host) && objects.add(host)) {
      open.add(host);
    }
  }
}
