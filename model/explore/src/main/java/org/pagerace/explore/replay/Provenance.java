// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.pagerace.explore.program.Program;

/**
 * By which reading an actor came to the references that it holds: address dependencies hang on it. Copies of one
 * reference look alike. So one that is read while another copy is still in use depends on the weaker reading, which
 * the memory model knows, and on none where one of the copies came by no reading at all.
 */
final class Provenance {
  private final Replay run;
  /** By object the one whose reference was read, the same or one that leads there over fields that nobody writes. */
  private final Map<Integer, Integer> addresses = new HashMap<>();
  /** Objects of which a reference is stored where only this actor finds it. */
  private final BitSet kept = new BitSet();

  Provenance(Replay run) {
    this.run = run;
  }

  /** The object on the reading of whose reference an access to this one depends; {@link Program#NO_OBJECT} for none. */
  int of(int object) {
    return addresses.getOrDefault(object, Program.NO_OBJECT);
  }

  /** A reference was read where others write. */
  void read(int value) {
    if (run.heap.values.get(value) instanceof Values.Ref ref) {
      set(ref.object(), ref.object());
      captured(run.heap.object(ref.object()).host(), each -> found(each, Program.NO_OBJECT));
    }
  }

  /** A reference was found in a field of an object where nobody writes, or where only this actor does. */
  void follow(int value, int holder) {
    if (run.heap.values.get(value) instanceof Values.Ref ref) {
      found(ref.object(), of(holder));
    }
  }

  private void found(int object, int address) {
    if (!kept.get(object)) {
      set(object, address);
    }
  }

  /** The objects that a lambda holds fast, if it is one, and those that they do. */
  private void captured(Object host, IntConsumer each) {
    if (Identity.isLambda(host)) {
      for (Object value : captured(host)) {
        Heap.HeapObject known = value == null ? null : run.heap.known(value);
        if (known != null) {
          each.accept(known.number());
          captured(value, each);
        }
      }
    }
  }

  private static List<Object> captured(Object lambda) {
    List<Object> captured = new ArrayList<>();
    for (Field field : lambda.getClass().getDeclaredFields()) {
      captured.add(Fields.read(Fields.open(field), lambda));
    }
    return captured;
  }

  /** A reference is stored where only this actor finds it again. */
  void keep(int value) {
    if (run.heap.values.get(value) instanceof Values.Ref ref) {
      kept.set(ref.object());
      captured(run.heap.object(ref.object()).host(), kept::set);
    }
  }

  BitSet kept() {
    return kept;
  }

  /** Whether the state of the run does not show all that it holds. */
  boolean isHidden() {
    boolean isHidden = run.own.hasHidden;
    for (int i = 0; i < run.stack.depth() - 1; i++) {
      isHidden |= run.stack.frame(i).isLeft;
    }
    return isHidden;
  }

  /** All the objects that are in use as addresses, perhaps. */
  TreeSet<Integer> addresses() {
    return new TreeSet<>(addresses.values());
  }

  private void set(int object, int address) {
    if (run.actor < 0 || of(object) == address || run.heap.object(object).maker() == run.actor) {
      return;
    }
    if (address == Program.NO_OBJECT || isHeld(object)) {
      addresses.remove(object);
    } else {
      addresses.put(object, address);
    }
  }

  private boolean isHeld(int object) {
    if (kept.get(object) || isHidden()) {
      return true;
    }
    Object host = run.heap.object(object).host();
    for (int i = 0; i < run.stack.depth(); i++) {
      for (Object value : run.stack.frame(i).state) {
        if (holds(value, host)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(Object value, Object host) {
    if (value == null || value == host || !Identity.isLambda(value)) {
      return value == host;
    }
    return captured(value).stream().anyMatch(each -> holds(each, host));
  }
}
