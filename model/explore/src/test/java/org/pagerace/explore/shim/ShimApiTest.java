// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.program.Unsupported;

class ShimApiTest {
  static List<String> all() {
    return Twins.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void standsForEveryMethodOfItsClass(String name) throws ClassNotFoundException {
    Class<?> jdk = Twins.jdk(name);
    Class<?> shim = Twins.shim(name);
    List<String> missing = new ArrayList<>();
    for (Constructor<?> constructor : jdk.getDeclaredConstructors()) {
      if (Twins.isOpen(constructor) && !hasConstructor(shim, Twins.mapped(constructor.getParameterTypes()))) {
        missing.add(constructor.toString());
      }
    }
    for (Method method : Twins.methods(jdk)) {
      Method found = find(shim, method.getName(), Twins.mapped(method.getParameterTypes()));
      if (found == null
          || found.getReturnType() != Twins.mapped(method.getReturnType())
          || Modifier.isStatic(found.getModifiers()) != Modifier.isStatic(method.getModifiers())) {
        missing.add(method.toString());
      }
    }
    assertThat(missing).as("methods that %s lacks", shim.getName()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void canBeCastToWhatItsClassCanBeCastTo(String name) throws ClassNotFoundException {
    Class<?> jdk = Twins.jdk(name);
    Class<?> shim = Twins.shim(name);
    assertThat(supertypes(jdk)).allMatch(type -> type.isAssignableFrom(shim));
    assertThat(Modifier.isAbstract(shim.getModifiers())).isEqualTo(Modifier.isAbstract(jdk.getModifiers()));
  }

  @Test
  void refusesByNameWhatItCannotModel() throws ReflectiveOperationException {
    for (Object shim :
        List.of(
            new ReentrantLock(), new ReentrantReadWriteLock(), new ReentrantReadWriteLock().readLock(),
            new ReentrantReadWriteLock().writeLock(), new StampedLock(), new Semaphore(1),
            new CountDownLatch(1), new Phaser())) {
      for (Method method : shim.getClass().getDeclaredMethods()) {
        if (Twins.refusal(method) != null) {
          assertThatThrownBy(() -> call(shim, method))
              .isInstanceOf(Unsupported.class)
              .hasMessageContaining(shim.getClass().getSimpleName() + "." + method.getName())
              .hasMessageContaining(Twins.refusal(method));
        }
      }
    }
  }

  private static void call(Object target, Method method) throws Throwable {
    try {
      method.invoke(target, new Object[method.getParameterCount()]);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The types of the JDK that outside code can name. */
  private static Stream<Class<?>> supertypes(Class<?> jdk) {
    Stream<Class<?>> own = Stream.of(jdk.getInterfaces());
    Class<?> up = jdk.getSuperclass();
    if (up == null) {
      return own;
    }
    return Stream.concat(own, Modifier.isPublic(up.getModifiers()) ? Stream.of(up) : supertypes(up));
  }

  private static boolean hasConstructor(Class<?> shim, Class<?>[] parameters) {
    try {
      return Twins.isOpen(shim.getDeclaredConstructor(parameters));
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static Method find(Class<?> shim, String name, Class<?>[] parameters) {
    for (Class<?> type = shim; type != Object.class; type = type.getSuperclass()) {
      try {
        Method found = type.getDeclaredMethod(name, parameters);
        if (Twins.isOpen(found)) {
          return found;
        }
      } catch (NoSuchMethodException e) {
        // The superclass may have it.
        continue;
      }
    }
    return null;
  }
}
