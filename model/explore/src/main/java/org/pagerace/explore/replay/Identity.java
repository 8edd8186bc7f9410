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

  /** The value number of what a run hands to a location. */
  static int encode(Replay run, Location location, Object host) {
    return location.isPrimitive ? run.heap.values.constant(host) : encode(run, host);
  }

  /** The value number of what a run reports in a field of the result. */
  static int report(Replay run, Field field, Object host) {
    Values values = run.heap.values;
    if (field.getType().isPrimitive()) {
      return values.constant(host);
    }
    boolean isCopy = host != null && Values.isContent(host) && !Values.isConstant(host);
    return isCopy ? values.number(new Values.Copy(host)) : encode(run, host);
  }

  private static int encode(Replay run, Object host) {
    Values values = run.heap.values;
    if (host == null) {
      return Values.NULL;
    }
    if (Values.isConstant(host)) {
      return values.constant(host);
    }
    if (host == run.results.host) {
      throw run.refuse("the result object is stored in shared memory " + where(run));
    }
    return values.reference(object(run, host));
  }

  /** The object number of something that has fields, elements, a monitor or just an identity; -1 for constants. */
  static int object(Replay run, Object host) {
    if (Values.isConstant(host)) {
      return Program.NO_OBJECT;
    }
    Integer own = run.own.number(host);
    if (own != null) {
      return own;
    }
    Heap.HeapObject known = run.heap.known(host);
    if (known == null) {
      return number(run, host);
    }
    if (known.maker() == run.actor) {
      throw run.refuse("the identity of a " + host.getClass().getName() + " that the JDK keeps is not modelled "
          + where(run));
    }
    return known.number();
  }

  private static int number(Replay run, Object host) {
    Class<?> type = host.getClass();
    if (type.isArray() && !isBlank(host)) {
      throw run.refuse("an array filled by code that is not woven is not modelled " + where(run));
    }
    Object content = null;
    if (Values.isContent(host)) {
      content = host;
    } else if (isLambda(host)) {
      if (type.getDeclaredFields().length == 0) {
        // The virtual machine makes one for each place in the code, and hands it out again and again.
        return run.heap.addOld(host, "lambda").number();
      }
      content = captured(run, host);
    } else {
      run.own.hasHidden |= hasHiddenState(type);
    }
    int number = run.heap.made(run.actor, run.own.numbers.size(), host, content).number();
    run.own.add(number, host);
    return number;
  }

  /** The object of this run that a value number means. */
  static Object decode(Replay run, int value) {
    Object key = run.heap.values.get(value);
    if (key instanceof Values.Ref ref) {
      return host(run, ref.object());
    }
    if (key instanceof Values.Copy copy) {
      return copy.of();
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

  /** What a lambda in shared memory has captured: it must be the same in every run, for others call what one run made. */
  private static List<Integer> captured(Replay run, Object host) {
    List<Integer> captured = new ArrayList<>();
    for (Field field : host.getClass().getDeclaredFields()) {
      Object value = Fields.read(Fields.open(field), host);
      if (field.getType().isPrimitive()) {
        captured.add(run.heap.values.constant(value));
      } else if (value == null || Values.isConstant(value) || isOld(run, value)) {
        captured.add(encode(run, value));
      } else {
        throw run.refuse("a lambda that captures what an actor has made is stored in shared memory " + where(run));
      }
    }
    return captured;
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

  static String where(Replay run) {
    return "(" + run.stack.top().at.point.where() + ")";
  }
}
