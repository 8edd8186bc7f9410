// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.reports.results.Kernel;

/**
 * The functions of a tree or patch, as the Java virtual machine resolves them.
 *
 * <p>What a class really calls is asked of reflection and not of the class's own text, so that class bodies,
 * mixins, later forms of files and patches of patches all count.
 */
final class KernelSource {
  /** Reflection walks every interface at each question, so each class is asked once. */
  private static final ClassValue<Map<Signature, Method>> RESOLVED = new ClassValue<>() {
    @Override
    protected Map<Signature, Method> computeValue(Class<?> type) {
      Map<Signature, Method> resolved = new HashMap<>();
      for (Method method : type.getMethods()) {
        if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
          resolved.merge(Signature.of(method), method, KernelSource::moreSpecific);
        }
      }
      return resolved;
    }
  };

  private final Class<?> kernel;

  private record Signature(String name, List<Class<?>> parameters) {
    static Signature of(Method method) {
      return new Signature(method.getName(), List.of(method.getParameterTypes()));
    }
  }

  KernelSource(Class<?> kernel) {
    this.kernel = kernel;
  }

  /** A patch may return a type of its own; then the one it overrides is still listed beside it. */
  private static Method moreSpecific(Method one, Method other) {
    if (one.getReturnType() != other.getReturnType()) {
      return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
    }
    return Modifier.isAbstract(one.getModifiers()) ? other : one;
  }

  /** Every method that ports a kernel function, also those that say that it was removed; by their names. */
  List<Method> methods() {
    return RESOLVED.get(kernel).values().stream()
        .filter(method -> !overridesObject(method))
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
        .toList();
  }

  /** What a call of {@code like} runs here. */
  private Optional<Method> find(Method like) {
    return Optional.ofNullable(RESOLVED.get(kernel).get(Signature.of(like)));
  }

  /** Whether the kernel has a function of that name and has not removed it. */
  boolean has(String function) {
    return methods().stream()
        .filter(method -> KernelNames.function(method.getName()).equals(function))
        .anyMatch(method -> !method.isAnnotationPresent(Removed.class));
  }

  /** The functions that run other code here than in {@code parent}, per kernel file. */
  List<Kernel.Touched> touches(Class<?> parent) {
    KernelSource before = new KernelSource(parent);
    TreeMap<String, TreeSet<String>> files = new TreeMap<>();
    for (Method method : methods()) {
      if (before.find(method).filter(method::equals).isEmpty()) {
        files.computeIfAbsent(file(method), file -> new TreeSet<>())
            .add(KernelNames.function(method.getName()));
      }
    }
    List<Kernel.Touched> touches = new ArrayList<>();
    files.forEach((file, functions) -> touches.add(new Kernel.Touched(file, List.copyOf(functions))));
    return List.copyOf(touches);
  }

  private static boolean overridesObject(Method method) {
    return new KernelSource(Object.class).find(method).isPresent();
  }

  /**
   * The kernel file that a method stands in: what the method says, else the file whose interface declares it,
   * else where the function it overrides stands. Empty where none says it.
   */
  static String file(Method method) {
    KernelFile own = method.getAnnotation(KernelFile.class);
    KernelFile around = method.getDeclaringClass().getAnnotation(KernelFile.class);
    if (own != null || around != null) {
      return own != null ? own.value() : around.value();
    }
    return overridden(method)
        .map(KernelSource::file)
        .filter(file -> !file.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The superclass first: it has a body, where an interface may have only the prototype of a header. */
  private static Stream<Method> overridden(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    Stream<Class<?>> supertypes = Stream.concat(
        Stream.ofNullable(declaring.getSuperclass()), Arrays.stream(declaring.getInterfaces()));
    return supertypes.flatMap(type -> new KernelSource(type).find(method).stream());
  }
}
