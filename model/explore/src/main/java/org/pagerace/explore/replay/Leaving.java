// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pagerace.explore.weave.BoundPoint;
import org.pagerace.explore.weave.CodePoint;
import org.pagerace.explore.weave.PureCalls;

/** Decides on calls of methods that are not woven: what is not known to be pure is refused. */
final class Leaving {
  private Leaving() {}

  /** Lets a call in a run pass, or ends the run. @param receiver null for static methods and constructors */
  static void check(Replay run, Object receiver, BoundPoint at) {
    CodePoint point = at.point;
    String owner = point.owner();
    boolean isConstructor = point.name().equals("<init>");
    if (receiver != null && point.traits() != CodePoint.Traits.SPECIAL) {
      Class<?> declaring = declaring(receiver.getClass(), point);
      if (declaring == null || Fields.isWoven(declaring)) {
        return;
      }
      owner = declaring.getName().replace('.', '/');
    } else if (receiver == null && !isConstructor && point.traits() != CodePoint.Traits.STATIC) {
      return; // The call itself throws what it must.
    }
    run.stack.top().isLeft = true;
    boolean isThrowable = isThrowable(owner, at);
    if (PureCalls.isPure(owner, point.name(), point.desc())) {
      return;
    }
    if (isConstructor && (isThrowable || owner.equals("java/lang/StringBuilder"))) {
      return;
    }
    boolean isOwn = receiver != null && isOwn(run, receiver);
    String declared = isThrowable ? "java/lang/Throwable" : owner;
    if (isOwn && PureCalls.isPureOnOwn(declared, point.name(), point.desc())) {
      return;
    }
    throw run.refuse(name(owner, point.name()) + " is not modelled (" + point.where() + ")");
  }

  /** Lets an object be turned into a string, or ends the run: the name that Object gives differs between runs. */
  static void print(Replay run, Object value, BoundPoint at) {
    if (value == null || Values.isConstant(value) || Values.isContent(value) || value instanceof Thread) {
      return;
    }
    run.stack.top().isLeft = true;
    Class<?> declaring = declaring(value.getClass(), at.point);
    boolean isIdentity = declaring == Object.class && at.point.name().equals("equals");
    boolean isDefined =
        isIdentity || declaring != null && (Fields.isWoven(declaring) || declaring == Enum.class);
    boolean isOwn = value instanceof Throwable || value instanceof StringBuilder;
    if (!isDefined && !(isOwn && isOwn(run, value))) {
      String owner = declaring == null ? "java/lang/Object" : declaring.getName().replace('.', '/');
      throw run.refuse(name(owner, at.point.name()) + " of a " + value.getClass().getName() + " is not modelled ("
          + at.point.where() + ")");
    }
  }

  /** Whether a value says the same words in every run. */
  static boolean hasWords(Object value) {
    if (value == null || Values.isConstant(value) || Values.isContent(value)) {
      return true;
    }
    for (Class<?> at = value.getClass(); at != null; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (method.getName().equals("toString") && method.getParameterCount() == 0) {
          return Fields.isWoven(at) || at == Enum.class;
        }
      }
    }
    return false;
  }

  /** Whether nobody else has the object: it was made in this run and never stored. */
  private static boolean isOwn(Replay run, Object object) {
    Integer number = run.own.number(object);
    return number == null ? run.heap.known(object) == null : !run.own.escaped.get(number);
  }

  private static boolean isThrowable(String owner, BoundPoint at) {
    if (!owner.startsWith("java/") && !owner.startsWith("org/pagerace/explore/program/")) {
      return false;
    }
    try {
      return Throwable.class.isAssignableFrom(Class.forName(owner.replace('/', '.'), false, at.loader));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Whether a call may reach a method that is not woven, and is not known to be pure. */
  static boolean isImpure(Object receiver, CodePoint point) {
    Class<?> declaring = point.traits() == CodePoint.Traits.SPECIAL ? null : declaring(receiver.getClass(), point);
    if (declaring != null && Fields.isWoven(declaring)) {
      return false;
    }
    String owner = declaring == null ? point.owner() : declaring.getName().replace('.', '/');
    return !PureCalls.isPure(owner, point.name(), point.desc());
  }

  private static String name(String owner, String method) {
    return owner.replace('/', '.') + (method.equals("<init>") ? "'s constructor" : "." + method);
  }

  /** The class whose method a virtual call reaches, null for the body of a lambda, which is woven. */
  private static Class<?> declaring(Class<?> type, CodePoint point) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (declares(at, point)) {
        return at;
      }
    }
    Class<?> found = Object.class;
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    Set<Class<?>> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Class<?> at = open.pop();
      if (!seen.add(at)) {
        continue;
      }
      if (at.isInterface() && declares(at, point) && (found == Object.class || found.isAssignableFrom(at))) {
        found = at;
      }
      open.addAll(List.of(at.getInterfaces()));
      if (at.getSuperclass() != null) {
        open.add(at.getSuperclass());
      }
    }
    return found;
  }

  private static boolean declares(Class<?> type, CodePoint point) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(point.name())
          && MethodType.methodType(method.getReturnType(), method.getParameterTypes())
              .toMethodDescriptorString()
              .equals(point.desc())) {
        return true;
      }
    }
    return false;
  }
}
