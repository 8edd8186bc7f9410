// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the JDK that have a stand-in, and what is asked of it. */
final class Twins {
  /** Methods that the stand-in refuses, and why. */
  record Refused(Pattern methods, String because) {}

  private static final String SHIM = Actors.class.getPackageName() + ".";

  static final List<String> ALL =
      Stream.of(
              Stream.of(
                      "AtomicInteger", "AtomicLong", "AtomicBoolean", "AtomicReference", "AtomicIntegerArray",
                      "AtomicLongArray", "AtomicReferenceArray", "AtomicIntegerFieldUpdater",
                      "AtomicLongFieldUpdater", "AtomicReferenceFieldUpdater", "AtomicMarkableReference",
                      "AtomicStampedReference", "LongAdder", "LongAccumulator", "DoubleAdder",
                      "DoubleAccumulator")
                  .map(name -> "atomic." + name),
              Stream.of(
                      "ReentrantLock", "ReentrantReadWriteLock", "ReentrantReadWriteLock$ReadLock",
                      "ReentrantReadWriteLock$WriteLock", "StampedLock")
                  .map(name -> "locks." + name),
              Stream.of("Semaphore", "CountDownLatch", "CyclicBarrier", "Phaser", "Exchanger"))
          .flatMap(names -> names)
          .map(name -> "java.util.concurrent." + name)
          .collect(Collectors.collectingAndThen(Collectors.toList(), Twins::withThreadLocal));

  static final List<Refused> REFUSED =
      List.of(
          new Refused(
              Pattern.compile(
                  ".*(Lock|Semaphore)\\.(getOwner|hasQueuedThreads?|getQueueLength"
                      + "|getQueued(Reader|Writer)?Threads|getWaitingThreads)"),
              "tells of threads that wait or hold"),
          new Refused(
              Pattern.compile(".*(Lock|Semaphore|CountDownLatch|Phaser)\\.toString"),
              "shows an identity hash code"));

  private Twins() {}

  private static List<String> withThreadLocal(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.add("java.lang.ThreadLocal");
    return List.copyOf(all);
  }

  static Class<?> jdk(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }

  static Class<?> shim(String name) throws ClassNotFoundException {
    return Class.forName(SHIM + name.substring(name.lastIndexOf('.') + 1));
  }

  /** What stands for a type: its stand-in, or itself. */
  static Class<?> mapped(Class<?> type) throws ClassNotFoundException {
    return ALL.contains(type.getName()) ? shim(type.getName()) : type;
  }

  static Class<?>[] mapped(Class<?>[] types) throws ClassNotFoundException {
    Class<?>[] mapped = new Class<?>[types.length];
    for (int i = 0; i < types.length; i++) {
      mapped[i] = mapped(types[i]);
    }
    return mapped;
  }

  /** Everything that code outside the JDK can call on the class, in a fixed order. */
  static List<Method> methods(Class<?> jdk) {
    return Arrays.stream(jdk.getDeclaredMethods())
        .filter(method -> isOpen(method) && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  static boolean isOpen(Executable executable) {
    return Modifier.isPublic(executable.getModifiers()) || Modifier.isProtected(executable.getModifiers());
  }

  /** Why the stand-in refuses the method, null where it does not. */
  static String refusal(Method method) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    return REFUSED.stream()
        .filter(refused -> refused.methods().matcher(name).matches())
        .map(Refused::because)
        .findAny()
        .orElse(null);
  }
}
