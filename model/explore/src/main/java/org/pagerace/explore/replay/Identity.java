// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pagerace.explore.program.Program;

/** Which value number an object of a run has, and which object of the run a value number means. */
final class Identity {
  private Identity() {}

  /** The value number of what a run hands to memory. */
  static int encode(Replay run, Object host) {
    Values values = run.heap.values;
    if (host == null) {
      return Values.NULL;
    }
    if (Values.isConstant(host)) {
      return values.constant(host);
    }
    Integer own = run.own.number(host);
    if (own != null) {
      return values.reference(own);
    }
    Heap.HeapObject known = run.heap.known(host);
    if (known != null) {
      return values.reference(known.number());
    }
    if (host == run.results.host) {
      throw run.refuse("the result object is stored in shared memory " + where(run));
    }
    if (isLambda(host)) {
      return lambda(run, host);
    }
    return values.reference(number(run, host));
  }

  /** The object number of something that has fields, elements or a monitor; -1 for constants. */
  static int object(Replay run, Object host) {
    if (Values.isConstant(host)) {
      return Program.NO_OBJECT;
    }
    Integer own = run.own.number(host);
    if (own != null) {
      return own;
    }
    Heap.HeapObject known = run.heap.known(host);
    return known != null ? known.number() : number(run, host);
  }

  private static int number(Replay run, Object host) {
    if (host.getClass().isArray() && !isBlank(host)) {
      throw run.refuse("an array filled by code that is not woven is not modelled " + where(run));
    }
    run.own.hasHidden |= hasHiddenState(host.getClass());
    int number = run.heap.made(run.actor, run.own.numbers.size(), host).number();
    run.own.add(number, host);
    return number;
  }

  /** The object of this run that a value number means. */
  static Object decode(Replay run, int value) {
    Object key = run.heap.values.get(value);
    if (key instanceof Values.Ref ref) {
      return host(run, ref.object());
    }
    if (key instanceof Values.Lambda lambda) {
      return lambda.host().of();
    }
    return value == Values.NULL ? null : key instanceof Values.Same<?> same ? same.of() : key;
  }

  private static Object host(Replay run, int object) {
    Heap.HeapObject known = run.heap.object(object);
    if (known.maker() != run.actor) {
      return known.host();
    }
    return Objects.requireNonNull(run.own.host(object), "an own object that this run has not made");
  }

  static boolean isLambda(Object host) {
    return host.getClass().isHidden() && Fields.isWoven(host.getClass());
  }

  /** A lambda in shared memory: what it has captured must be the same object in every run. */
  private static int lambda(Replay run, Object host) {
    List<Integer> captured = new ArrayList<>();
    for (Field field : host.getClass().getDeclaredFields()) {
      Object value = Fields.read(Fields.open(field), host);
      boolean isFixed = value == null || Values.isConstant(value) || isOld(run, value);
      if (!isFixed) {
        throw run.refuse("a lambda that captures what an actor has made is stored in shared memory " + where(run));
      }
      captured.add(encode(run, value));
    }
    return run.heap.values.number(new Values.Lambda(host.getClass(), captured, new Values.Any<>(host)));
  }

  private static boolean isOld(Replay run, Object value) {
    Heap.HeapObject known = run.heap.known(value);
    return known != null && known.maker() == Heap.NOBODY;
  }

  /** Whether objects of a class have a state that lies in no field of a woven class. */
  static boolean hasHiddenState(Class<?> type) {
    if (type.isArray() || type == Object.class) {
      return false;
    }
    Class<?> at = type;
    while (Fields.isWoven(at) && !at.isHidden()) {
      at = at.getSuperclass();
    }
    return at != Object.class && at != Record.class && at != Enum.class && at != Number.class;
  }

  static boolean isBlank(Object array) {
    Object zero = Types.zero(array.getClass().getComponentType());
    for (int i = 0; i < Array.getLength(array); i++) {
      if (!Objects.equals(Array.get(array, i), zero)) {
        return false;
      }
    }
    return true;
  }

  private static String where(Replay run) {
    return "(" + run.stack.top().at.point.where() + ")";
  }
}
