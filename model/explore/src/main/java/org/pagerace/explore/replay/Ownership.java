// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one actor has made in one run, in the order in which the hooks saw it. */
final class Ownership {
  /** Object numbers in that order. */
  final List<Integer> numbers = new ArrayList<>();
  /** Objects of which a reference has been stored. */
  final BitSet escaped = new BitSet();
  /** Whether something was made whose state no hook can see. */
  boolean hasHidden;

  private final Map<Object, Integer> numberOf = new IdentityHashMap<>();
  private final List<Object> hosts = new ArrayList<>();
  private final Map<Object, Set<Field>> presets = new IdentityHashMap<>();

  Integer number(Object host) {
    return numberOf.get(host);
  }

  Object host(int object) {
    int at = numbers.indexOf(object);
    return at < 0 ? null : hosts.get(at);
  }

  void add(int object, Object host) {
    numbers.add(object);
    hosts.add(host);
    numberOf.put(host, object);
  }

  /** The field, which was assigned before the superclass was constructed, has its value. */
  void preset(Object host, Field field) {
    presets.computeIfAbsent(host, any -> new HashSet<>()).add(field);
  }

  boolean hasPreset(Object host, Field field) {
    return presets.getOrDefault(host, Set.of()).contains(field);
  }
}
