// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same calls on a class and on what stands for it, drawn from a fixed seed. */
class RandomCallsTest {
  private static final int OBJECTS = 25;
  private static final int CALLS = 40;
  /** No weak compare-and-set fails for no reason so often. */
  private static final int SPURIOUS = 50;
  /** Methods that may block a lone thread; {@link ScriptedCallsTest} calls them where they do not. */
  private static final Set<String> BLOCKING =
      Set.of(
          "acquire", "acquireUninterruptibly", "await", "awaitAdvance", "awaitAdvanceInterruptibly",
          "arriveAndAwaitAdvance", "exchange", "readLock", "readLockInterruptibly", "writeLock",
          "writeLockInterruptibly", "hasWaiters", "getWaitQueueLength");

  private final Random random = new Random(20261122);
  private final List<Long> longs = new ArrayList<>();

  static List<String> concrete() throws ClassNotFoundException {
    List<String> names = new ArrayList<>(Twins.ALL);
    names.removeIf(name -> name.contains("$") || name.endsWith("Updater") || name.endsWith("Exchanger"));
    return names;
  }

  @ParameterizedTest
  @MethodSource("concrete")
  void answersAsItsClassDoes(String name) throws ReflectiveOperationException {
    Class<?> jdk = Twins.jdk(name);
    List<Method> methods = Twins.methods(jdk).stream().filter(RandomCallsTest::isCalled).toList();
    Set<Method> called = new HashSet<>();
    for (int object = 0; object < OBJECTS; object++) {
      longs.clear();
      Constructor<?> constructor = pick(constructors(jdk));
      Object[] arguments = arguments(constructor.getParameterTypes());
      Constructor<?> twin =
          Twins.shim(name).getDeclaredConstructor(Twins.mapped(constructor.getParameterTypes()));
      Answer made = answer(() -> constructor.newInstance(copies(arguments)));
      Answer madeTwin = answer(() -> twin.newInstance(copies(arguments)));
      StringBuilder history = new StringBuilder("new ").append(Arrays.deepToString(arguments));
      assertThat(madeTwin.error()).as(history::toString).isEqualTo(made.error());
      List<Object> told = new ArrayList<>();
      List<Object> toldTwin = new ArrayList<>();
      for (int call = 0; made.error() == null && call < CALLS; call++) {
        Method method = pick(methods);
        called.add(method);
        Object[] asked = arguments(method.getParameterTypes());
        history.append("; ").append(method.getName()).append(Arrays.deepToString(asked));
        told.add(tell(method, made.value(), copies(asked)));
        toldTwin.add(tell(twin(method, madeTwin.value()), madeTwin.value(), copies(asked)));
      }
      assertThat(toldTwin).as(history::toString).isEqualTo(told);
    }
    assertThat(called).containsAll(methods);
  }

  private static Method twin(Method method, Object shim) throws ReflectiveOperationException {
    return shim.getClass().getMethod(method.getName(), Twins.mapped(method.getParameterTypes()));
  }

  /** What the method answered, and what it has made of its arguments. */
  private List<Object> tell(Method method, Object target, Object[] arguments)
      throws ReflectiveOperationException {
    Answer answer = answer(() -> method.invoke(target, arguments));
    for (int again = 0; method.getName().startsWith("weak") && again < SPURIOUS; again++) {
      answer = Boolean.TRUE.equals(answer.value()) ? answer : answer(() -> method.invoke(target, arguments));
    }
    if (answer.value() instanceof Long stamp) {
      longs.add(stamp);
    }
    return List.of(answer, Arrays.deepToString(arguments));
  }

  private static boolean isCalled(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && Twins.refusal(method) == null
        && !BLOCKING.contains(method.getName());
  }

  private static List<Constructor<?>> constructors(Class<?> jdk) {
    return Arrays.stream(jdk.getConstructors())
        .filter(constructor -> !Arrays.asList(constructor.getParameterTypes()).contains(jdk))
        .sorted(Comparator.comparing(Constructor::toString))
        .toList();
  }

  /** What a call has led to; objects that have a twin are only told from null. */
  record Answer(Object value, Class<?> error) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Answer answer
          && error == answer.error
          && (Objects.equals(value, answer.value) || hasTwin() && answer.hasTwin());
    }

    @Override
    public int hashCode() {
      return 0;
    }

    private boolean hasTwin() {
      return value instanceof Lock || value instanceof ReadWriteLock || value instanceof Condition
          || value instanceof Phaser || value instanceof java.util.concurrent.Phaser
          || value instanceof ThreadLocal || value instanceof java.lang.ThreadLocal;
    }
  }

  interface Call {
    Object run() throws ReflectiveOperationException;
  }

  static Answer answer(Call call) throws ReflectiveOperationException {
    try {
      return new Answer(call.run(), null);
    } catch (InvocationTargetException e) {
      return new Answer(null, e.getCause().getClass());
    }
  }

  private Object[] arguments(Class<?>[] types) {
    return Arrays.stream(types).map(this::argument).toArray();
  }

  private Object argument(Class<?> type) {
    int small = random.nextInt(5) - 1;
    if (type == long.class && !longs.isEmpty() && random.nextBoolean()) {
      return pick(longs);
    }
    return switch (type.getName()) {
      case "int" -> small;
      case "long" -> (long) small;
      case "double" -> small / 2.0;
      case "boolean" -> small > 1;
      case "[I" -> new int[] {small, 1, 2};
      case "[J" -> new long[] {small, 1, 2};
      case "[Z" -> new boolean[1];
      case "[Ljava.lang.Object;" -> new Object[] {"a", null, "b"};
      default -> object(type);
    };
  }

  private Object object(Class<?> type) {
    if (type == Object.class) {
      return pick(Arrays.asList("a", "b", null));
    }
    List<Object> known =
        List.of(
            (IntUnaryOperator) found -> 2 * found + 1,
            (LongUnaryOperator) found -> 2 * found + 1,
            (UnaryOperator<Object>) found -> found == null ? "a" : null,
            (IntBinaryOperator) (found, operand) -> 2 * found - operand,
            (LongBinaryOperator) (found, operand) -> 2 * found - operand,
            (DoubleBinaryOperator) (found, operand) -> 2 * found - operand,
            (BinaryOperator<Object>) (found, operand) -> found == null ? operand : null,
            (Supplier<Object>) () -> "initial",
            (Runnable) () -> {},
            TimeUnit.NANOSECONDS);
    return known.stream().filter(type::isInstance).findFirst().orElseThrow(() -> new AssertionError(type));
  }

  private static Object[] copies(Object[] arguments) {
    return Arrays.stream(arguments).map(RandomCallsTest::copy).toArray();
  }

  private static Object copy(Object argument) {
    if (argument instanceof int[] array) {
      return array.clone();
    }
    if (argument instanceof long[] array) {
      return array.clone();
    }
    return argument instanceof boolean[] array ? array.clone() : argument;
  }

  private <T> T pick(List<? extends T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
