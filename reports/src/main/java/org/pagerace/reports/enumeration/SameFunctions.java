// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.explore.program.Function;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.ports.UnderTest;

/**
 * What is known of a race under one kernel and arch holds under another pair too, where every function that was executed
 * is the same there: then every call goes where it went, so every execution is the same. A race sees its kernel and its
 * arch by calling them, and in no other way; what they are made with is in their fields, and they have none.
 *
 * <p>Serves any number of threads.
 */
class SameFunctions {
  private final ClassLoader loader;
  private final Map<Question, List<Known>> known = new ConcurrentHashMap<>();
  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
  /** One of each that are equal: thousands of answers have executed the same. */
  private final Map<Optional<Map<String, Method>>, Optional<Map<String, Method>>> met = new ConcurrentHashMap<>();
  private final Map<Class<?>, Set<String>> executed = new ConcurrentHashMap<>();
  private final PossibleCalls possible;

  /** @param loader of the kernels and archs as they are, not woven */
  SameFunctions(ClassLoader loader) {
    this.loader = loader;
    possible = new PossibleCalls(loader);
  }

  /** One that knows nothing yet. */
  SameFunctions forgotten() {
    return new SameFunctions(loader);
  }

  private record Question(String race, String model) {}

  /**
   * @param ancestors names of the class and all that it extends or implements
   * @param methods what a call on an object of the class goes to, by name and descriptor
   */
  private record Shape(Set<String> ancestors, Map<String, Method> methods) {}

  /**
   * @param bound classes of the kernel and the arch
   * @param went what the calls that were executed went to, by signature, for each of the two; empty where they went to what
   *     nothing says of others
   */
  private record Known(List<Class<?>> bound, List<Optional<Map<String, Method>>> went, Enumeration answer) {}

  /** What was found under a kernel and an arch that do the same; empty where nothing was. */
  Optional<Enumeration> find(Target target, String model) {
    List<Class<?>> bound = bound(target);
    List<Known> candidates = known.getOrDefault(new Question(target.race().name(), model), List.of());
    synchronized (candidates) {
      return candidates.stream().filter(each -> isSame(each, bound)).map(Known::answer).findFirst();
    }
  }

  /** Whether a race has executed, under any of the models, what is another function elsewhere, as far as is known. */
  boolean isAffected(Target enumerated, Target other, List<String> models) {
    List<Class<?>> before = bound(enumerated);
    List<Class<?>> after = bound(other);
    return !models.stream().allMatch(model -> {
      List<Known> candidates = known.getOrDefault(new Question(enumerated.race().name(), model), List.of());
      synchronized (candidates) {
        return candidates.stream().anyMatch(each -> isSame(each, before) && isSame(each, after));
      }
    });
  }

  /** Whether a race could execute what is another function elsewhere, as far as its class files tell. */
  boolean canDiffer(Target here, Target elsewhere) {
    List<Class<?>> before = bound(here);
    List<Class<?>> after = bound(elsewhere);
    if (Stream.concat(before.stream(), after.stream()).anyMatch(SameFunctions::hasState)) {
      return true;
    }
    Set<String> differing = new HashSet<>();
    List<PossibleCalls.Bound> bound = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Shape shape = shape(before.get(i));
      Map<String, Method> now = shape(after.get(i)).methods();
      Stream.concat(shape.methods().keySet().stream(), now.keySet().stream())
          .filter(signature -> !now.containsKey(signature)
              || !now.get(signature).equals(shape.methods().get(signature)))
          .forEach(differing::add);
      bound.add(new PossibleCalls.Bound(shape.ancestors().stream().map(name -> name.replace('.', '/'))
          .collect(Collectors.toSet()), shape.methods()));
    }
    return possible.reach(here.race().name(), bound, differing);
  }

  /** Names of the kernel's methods that any race has executed under it, also where it was cut; empty where none was. */
  Set<String> executed(Class<?> kernel) {
    return Set.copyOf(executed.getOrDefault(kernel, Set.of()));
  }

  /** @param executed all that was executed on the way to the answer, complete or not */
  void add(Target target, String model, Set<Function> executed, Enumeration answer) {
    List<Class<?>> bound = bound(target);
    if (!bound.isEmpty()) {
      Set<String> ancestors = shape(bound.get(0)).ancestors();
      Set<String> names = this.executed.computeIfAbsent(bound.get(0), any -> ConcurrentHashMap.newKeySet());
      executed.stream().filter(function -> ancestors.contains(function.className())).map(Function::name).forEach(names::add);
    }
    if (answer.isComplete() && !bound.isEmpty()) {
      List<Known> answers = known.computeIfAbsent(new Question(target.race().name(), model), any -> new ArrayList<>());
      synchronized (answers) {
        List<Optional<Map<String, Method>>> went =
            bound.stream().map(each -> met.computeIfAbsent(went(executed, each), same -> same)).toList();
        answers.add(new Known(bound, went, answer));
      }
    }
  }

  /** The classes of the kernel and the arch; empty for a class that knows none. */
  private List<Class<?>> bound(Target target) {
    if (target.kernel() == null) {
      return List.of();
    }
    try {
      return List.of(
          Class.forName(target.properties().get(UnderTest.KERNEL), false, loader),
          Class.forName(target.properties().get(UnderTest.ARCH), false, loader));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isSame(Known one, List<Class<?>> bound) {
    for (int i = 0; i < bound.size(); i++) {
      if (one.bound().get(i) != bound.get(i)) {
        if (one.went().get(i).isEmpty() || hasState(bound.get(i))) {
          return false;
        }
        Map<String, Method> now = shape(bound.get(i)).methods();
        if (!one.went().get(i).get().entrySet().stream()
            .allMatch(call -> call.getValue().equals(now.get(call.getKey())))) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<Map<String, Method>> went(Set<Function> executed, Class<?> bound) {
    if (hasState(bound)) {
      return Optional.empty();
    }
    Shape shape = shape(bound);
    Map<String, Method> went = new HashMap<>();
    for (Function function : executed) {
      if (shape.ancestors().contains(function.className()) && !function.name().startsWith("<")) {
        Method found = shape.methods().get(function.name() + function.descriptor());
        if (found != null) {
          went.put(signature(found), found);
        } else if (!isBound(function)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(went);
  }

  /** Whether nothing can override it. */
  private boolean isBound(Function function) {
    try {
      for (Method method : Class.forName(function.className(), false, loader).getDeclaredMethods()) {
        if (signature(method).equals(function.name() + function.descriptor())) {
          return (method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) != 0;
        }
      }
      return false; // The weaver has made it: what it stands for is not known here.
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is made once and for all, which only a constant is, could be what the kernel was made with. */
  private static boolean hasState(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (Stream.of(at.getDeclaredFields()).anyMatch(field -> !isConstant(field))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstant(Field field) {
    return Modifier.isStatic(field.getModifiers())
        && Modifier.isFinal(field.getModifiers())
        && (field.getType().isPrimitive() || field.getType() == String.class);
  }

  private Shape shape(Class<?> type) {
    return shapes.computeIfAbsent(type, any -> {
      Map<String, Method> methods = new HashMap<>();
      Stream.of(type.getMethods()).forEach(method -> methods.put(signature(method), method));
      Set<String> ancestors = new HashSet<>();
      addAncestors(type, ancestors);
      return new Shape(ancestors, methods);
    });
  }

  private static String signature(Method method) {
    return method.getName()
        + MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
  }

  private static void addAncestors(Class<?> type, Set<String> into) {
    if (type != null && into.add(type.getName())) {
      addAncestors(type.getSuperclass(), into);
      Stream.of(type.getInterfaces()).forEach(each -> addAncestors(each, into));
    }
  }
}
