// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pagerace.explore.program.Program;

/**
 * All that decides what an actor does from a place on, as numbers: for each active method where it stands and its live
 * variables, and what the actor has made, holds and has reported. Two runs with equal snapshots go on alike.
 */
final class Snapshot {
  private static final int FRAME = -1;
  private static final int FRESH = -2;
  private static final int RESULT = -4;
  private static final int PART = -5;

  private final Replay run;
  private final List<Object> fresh = new ArrayList<>();
  private int[] numbers = new int[64];
  private final TreeSet<Integer> addresses = new TreeSet<>();
  private int size;
  private boolean isUnique;

  private Snapshot(Replay run) {
    this.run = run;
  }

  /** A key that is equal for runs that go on alike. */
  record Key(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  /**
   * What is told of a run that has stopped before an operation.
   *
   * @param key null where something has a state that cannot be told
   * @param addresses the objects that later operations may have as {@link org.pagerace.explore.program.Op#address}
   *     without a further reading
   */
  record Stop(Key key, int[] addresses) {}

  static Stop of(Replay run) {
    Snapshot snapshot = new Snapshot(run);
    Key key = snapshot.key();
    TreeSet<Integer> addresses = run.provenance.isHidden() ? run.provenance.addresses() : snapshot.addresses;
    return new Stop(key, addresses.stream().mapToInt(Integer::intValue).toArray());
  }

  /** What is told of a run that has ended. @param exception the value number of its name, -1 where it ended normally */
  static Stop ofEnd(Replay run, int exception) {
    Snapshot snapshot = new Snapshot(run);
    snapshot.add(run.actor);
    snapshot.add(PART);
    snapshot.add(exception);
    snapshot.results();
    return new Stop(new Key(Arrays.copyOf(snapshot.numbers, snapshot.size)), new int[0]);
  }

  private Key key() {
    add(run.actor);
    int depth = run.stack.depth();
    for (int i = 0; i < depth; i++) {
      ShadowStack.ShadowFrame frame = run.stack.frame(i);
      add(FRAME);
      add(frame.at.point.number());
      for (int step = 0; step < frame.steps; step++) {
        add(frame.progress[step]);
      }
      add(PART);
      for (Object value : frame.state) {
        value(value);
      }
      isUnique |= frame.isLeft && i < depth - 1 || frame.at.point.method().equals("<init>");
    }
    add(PART);
    for (int own : run.own.numbers) {
      add(own);
      add(run.own.escaped.get(own) ? 1 : 0);
    }
    add(PART);
    run.provenance.kept().stream().forEach(this::reference);
    add(PART);
    for (Map.Entry<Integer, Integer> each : run.held.entrySet()) {
      add(each.getKey());
      add(each.getValue());
    }
    results();
    run.results.copied().forEach(this::value);
    return isUnique || run.own.hasHidden ? null : new Key(Arrays.copyOf(numbers, size));
  }

  private void results() {
    for (int each : run.results.values) {
      add(each);
    }
  }

  private void value(Object host) {
    if (host == null || Values.isConstant(host)) {
      add(host == null ? Values.NULL : run.heap.values.constant(host));
      return;
    }
    Integer own = run.own.number(host);
    Heap.HeapObject known = own == null ? run.heap.known(host) : null;
    if (own != null) {
      add(run.heap.values.reference(own));
    } else if (known != null) {
      reference(known.number());
    } else if (host == run.results.host) {
      add(RESULT);
    } else if (host == run.thread) {
      add(RESULT);
      add(RESULT);
    } else {
      fresh(host);
    }
  }

  /** A reference to what another has made, and what its use depends on. */
  private void reference(int object) {
    int address = run.provenance.of(object);
    add(run.heap.values.reference(object));
    add(address);
    if (address != Program.NO_OBJECT) {
      addresses.add(address);
    }
  }

  /** An object that no hook has seen yet: nothing was stored in it. */
  private void fresh(Object host) {
    Class<?> type = host.getClass();
    int at = 0;
    while (at < fresh.size() && fresh.get(at) != host) {
      at++;
    }
    if (at == fresh.size()) {
      fresh.add(host);
    }
    add(FRESH);
    add(at);
    if (Values.isContent(host)) {
      add(run.heap.values.constant(host));
      return;
    }
    add(run.heap.values.constant(type));
    if (Identity.isLambda(host)) {
      for (Field field : type.getDeclaredFields()) {
        Object captured = Fields.read(Fields.open(field), host);
        if (field.getType().isPrimitive()) {
          add(run.heap.values.constant(captured));
        } else {
          value(captured);
        }
      }
      return;
    }
    isUnique |= Identity.hasHiddenState(type) || type.isArray() && !Identity.isBlank(host);
    add(type.isArray() ? Array.getLength(host) : 0);
  }

  private void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }
}
