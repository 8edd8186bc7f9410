// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An object of a class or of its stand-in that is called by name, and a record of what it answered. */
final class Peer {
  final Object target;
  final List<String> told;

  private Peer(Object target, List<String> told) {
    this.target = target;
    this.told = told;
  }

  static Peer of(Class<?> type, List<?> arguments) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getConstructors())
            .filter(candidate -> accepts(candidate.getParameterTypes(), arguments.toArray()))
            .findFirst()
            .orElseThrow();
    return new Peer(constructor.newInstance(arguments.toArray()), new ArrayList<>());
  }

  /** Calls methods without arguments, one after the other. */
  void all(String... methods) {
    for (String method : methods) {
      tell(method);
    }
  }

  /** Calls a method and records what it returned or threw. */
  void tell(String method, Object... arguments) {
    told.add(method + ": " + result(method, arguments));
  }

  /** Calls a method that returns a number, of which only the sign is recorded. */
  void sign(String method, Object... arguments) {
    Object result = result(method, arguments);
    told.add(method + ": " + (result instanceof Long number ? number > 0 : result));
  }

  /** Calls a method that returns an object to be called in its turn. */
  Peer make(String method) {
    return new Peer(result(method), told);
  }

  private Object result(String name, Object... arguments) {
    Method method =
        types(target.getClass())
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(candidate -> candidate.getName().equals(name) && candidate.canAccess(target))
            .filter(candidate -> accepts(candidate.getParameterTypes(), arguments))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + name + " in " + target.getClass()));
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      return e.getCause().getClass().getSimpleName();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Class<?>> types(Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.of(Stream.of(type), Arrays.stream(type.getInterfaces()), types(type.getSuperclass()))
            .flatMap(types -> types);
  }

  private static boolean accepts(Class<?>[] types, Object[] arguments) {
    return types.length == arguments.length
        && IntStream.range(0, types.length).allMatch(i -> accepts(types[i], arguments[i]));
  }

  private static boolean accepts(Class<?> type, Object argument) {
    if (type.isPrimitive()) {
      return argument != null
          && argument.getClass().getSimpleName().toLowerCase(Locale.ROOT).startsWith(type.getName());
    }
    return argument == null || type.isInstance(argument);
  }
}
