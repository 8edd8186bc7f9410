// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.jcstress;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.explore.weave.WeavingLoader;

/**
 * Who acts in a jcstress test, and on what. Annotations are read by name.
 *
 * @param test the class of the test
 * @param state the class of what the actors share: the test itself or the class of a parameter
 * @param result the class of what they report, null for a termination test
 * @param actors in the order of the source, the signal of a termination test last
 * @param arbiter the method that looks at the end, null where there is none
 * @param isTermination whether the question is if the actor ends
 */
public record TestShape(
    Class<?> test, Class<?> state, Class<?> result, List<Method> actors, Method arbiter, boolean isTermination) {
  private static final String PACKAGE = "org.openjdk.jcstress.annotations.";

  /** Copies the actors. */
  public TestShape {
    actors = List.copyOf(actors);
  }

  /** Whether a class is a jcstress test. */
  public static boolean isTest(Class<?> type) {
    return annotation(type, "JCStressTest") != null;
  }

  /**
   * Reads a test class.
   *
   * @throws BadTest where it is none that could be explored
   */
  public static TestShape of(Class<?> test) {
    List<Method> actors = new ArrayList<>();
    Method arbiter = null;
    Method signal = null;
    for (Method method : methods(test)) {
      if (annotation(method, "Actor") != null) {
        actors.add(method);
      } else if (annotation(method, "Arbiter") != null) {
        arbiter = method;
      } else if (annotation(method, "Signal") != null) {
        signal = method;
      }
    }
    if (actors.isEmpty()) {
      throw new BadTest("class " + test.getName() + " has no method annotated with @Actor", null);
    }
    boolean isTermination = signal != null;
    if (isTermination) {
      actors.add(signal);
    }
    List<Method> all = new ArrayList<>(actors);
    if (arbiter != null) {
      all.add(arbiter);
    }
    Class<?> state = annotation(test, "State") != null ? test : null;
    Class<?> result = null;
    for (Method method : all) {
      method.setAccessible(true);
      for (Class<?> parameter : method.getParameterTypes()) {
        if (annotation(parameter, "Result") != null) {
          result = parameter;
        } else if (annotation(parameter, "State") != null) {
          state = parameter;
        } else {
          throw new BadTest(
              "parameter " + parameter.getName() + " of " + test.getName() + "." + method.getName()
                  + " is neither a @State nor a @Result",
              null);
        }
      }
    }
    if (result == null && !isTermination) {
      throw new BadTest("no method of " + test.getName() + " takes a @Result: it has no outcome", null);
    }
    if (actors.size() > 8) {
      throw new BadTest("class " + test.getName() + " has " + actors.size() + " actors, more than 8", null);
    }
    return new TestShape(test, state, result, actors, arbiter, isTermination);
  }

  /** What one method is called with. */
  Object[] arguments(Method method, Object stateObject, Object resultObject) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = types[i] == result ? resultObject : stateObject;
    }
    return arguments;
  }

  /** All methods, overridden ones once, those of the class itself first, in the order of the class files. */
  private static List<Method> methods(Class<?> test) {
    Map<String, Method> found = new LinkedHashMap<>();
    for (Class<?> at = test; at != null && at.getClassLoader() instanceof WeavingLoader loader; ) {
      List<String> order = loader.methods(at.getName());
      List<Method> declared = new ArrayList<>(List.of(at.getDeclaredMethods()));
      declared.sort(Comparator.comparingInt(method -> order.indexOf(signature(method))));
      for (Method method : declared) {
        if (!method.isBridge()) {
          found.putIfAbsent(signature(method), method);
        }
      }
      at = at.getSuperclass();
    }
    return List.copyOf(found.values());
  }

  private static String signature(Method method) {
    MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    return method.getName() + type.toMethodDescriptorString();
  }

  private static Annotation annotation(AnnotatedElement element, String name) {
    for (Annotation each : element.getAnnotations()) {
      if (each.annotationType().getName().equals(PACKAGE + name)) {
        return each;
      }
    }
    return null;
  }
}
