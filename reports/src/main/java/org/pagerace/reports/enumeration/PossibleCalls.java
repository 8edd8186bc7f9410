// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;

/**
 * What a race could call, read from class files: always more than it executes, and found without executing it. A call on a
 * kernel or an arch goes where it goes on the one that is bound; any other may go to every class that was met on the way.
 *
 * <p>Serves any number of threads.
 */
final class PossibleCalls {
  private final ClassLoader loader;
  private final Map<String, Optional<CalledMethods>> read = new ConcurrentHashMap<>();

  /** @param loader of the races, kernels and archs as they are, not woven */
  PossibleCalls(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * A class that a race calls and is not made of: its kernel, or its arch.
   *
   * @param ancestors names, with slashes, of the class and all that it extends or implements
   * @param methods what a call on it goes to, by name and descriptor
   */
  record Bound(Set<String> ancestors, Map<String, Method> methods) {}

  /** Whether a race could call one of the functions, which are named by name and descriptor, on a bound class. */
  boolean reach(String race, List<Bound> bound, Set<String> functions) {
    try {
      return new Search(bound, functions).from(race.replace('.', '/'));
    } catch (IllegalArgumentException classIsTooNew) {
      return true; // The explorer will say which it is.
    }
  }

  /** Empty for a class of the JDK, which calls no kernel, except back what it was given. */
  private Optional<CalledMethods> methods(String type) {
    return read.computeIfAbsent(type, name -> {
      URL file = loader.getResource(name + ".class");
      if (file == null || file.getProtocol().equals("jrt")) {
        return Optional.empty();
      }
      try (InputStream in = file.openStream()) {
        return Optional.of(CalledMethods.of(new ClassReader(in.readAllBytes())));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read class " + name.replace('/', '.'), e);
      }
    });
  }

  private final class Search {
    private final List<Bound> bound;
    private final Set<String> functions;
    private final Map<String, CalledMethods> met = new HashMap<>();
    private final Set<String> signatures = new HashSet<>();
    private final Set<String> entered = new HashSet<>();
    private final Deque<CalledMethods.Call> calls = new ArrayDeque<>();
    private boolean isFound;

    Search(List<Bound> bound, Set<String> functions) {
      this.bound = bound;
      this.functions = functions;
    }

    boolean from(String race) {
      meet(race);
      for (String type = race; met.containsKey(type); type = met.get(type).superclass()) {
        enterAll(type);
        meet(met.get(type).superclass());
      }
      while (!isFound && !calls.isEmpty()) {
        follow(calls.pop());
      }
      return isFound;
    }

    private void follow(CalledMethods.Call call) {
      boolean isOnBound = false;
      for (Bound one : bound) {
        if (one.ancestors().contains(call.owner())) {
          isOnBound = true;
          isFound |= !call.isExact() && functions.contains(call.signature());
          Method goesTo = call.isExact() ? null : one.methods().get(call.signature());
          enter(goesTo == null ? call.owner() : goesTo.getDeclaringClass().getName().replace('.', '/'), call.signature());
        }
      }
      if (!isOnBound) {
        meet(call.owner());
        enter(call.owner(), call.signature());
        if (!call.signature().startsWith("<") && signatures.add(call.signature())) {
          List.copyOf(met.keySet()).forEach(type -> enter(type, call.signature()));
        }
      }
    }

    /** Of a class that may be used from now on all is entered that was called on others already, or by the JDK can be. */
    private void meet(String type) {
      if (met.containsKey(type) || bound.stream().anyMatch(one -> one.ancestors().contains(type))) {
        return;
      }
      methods(type).ifPresent(methods -> {
        met.put(type, methods);
        if (methods.supertypes().stream().anyMatch(above -> !above.equals("java/lang/Object") && methods(above).isEmpty())) {
          enterAll(type);
        }
        signatures.forEach(signature -> enter(type, signature));
        CalledMethods.BY_THE_JDK.forEach(signature -> enter(type, signature));
        methods.supertypes().forEach(this::meet);
      });
    }

    private void enterAll(String type) {
      met.get(type).calls().keySet().forEach(signature -> enter(type, signature));
    }

    private void enter(String type, String signature) {
      methods(type).map(methods -> methods.calls().get(signature))
          .filter(body -> entered.add(type + '.' + signature))
          .ifPresent(calls::addAll);
    }
  }
}
