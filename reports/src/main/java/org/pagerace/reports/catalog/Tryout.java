// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Makes an object of a class of somebody's, which may fail and need not end. */
final class Tryout {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Class<?> type;
  private final String place;

  private Tryout(Class<?> type, String place) {
    this.type = type;
    this.place = place;
  }

  /**
   * Makes one, and forgets it.
   *
   * @param place the class and its jar, for the sentence
   * @throws UnusableClassException where its constructor or initialiser throws, or does not end within five seconds
   */
  static void of(Class<?> type, String place) {
    new Tryout(type, place).run();
  }

  private void run() {
    FutureTask<Object> making = new FutureTask<>(() -> type.getConstructor().newInstance());
    Thread thread = new Thread(making, "try-" + type.getName());
    thread.setDaemon(true);
    Thread last = new Thread(() -> refuseExit(thread));
    Runtime.getRuntime().addShutdownHook(last);
    thread.start();
    try {
      making.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnusableClassException("the constructor or initialiser of " + place + " does not end within "
          + PATIENCE.toSeconds() + " s" + line(thread.getStackTrace()) + ": let it end", e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableClassException(place + " was not tried out: interrupted", e);
    }
    Runtime.getRuntime().removeShutdownHook(last);
  }

  /** Nobody's class may end the program with a status of its own choice, which could be that of a pass. */
  private void refuseExit(Thread thread) {
    if (Stream.of(thread.getStackTrace()).anyMatch(frame -> frame.getClassName().equals("java.lang.Shutdown"))) {
      System.err.println("pagerace: the constructor or initialiser of " + place + " ends the program"
          + line(thread.getStackTrace()) + ": let it not");
      Runtime.getRuntime().halt(2);
    }
  }

  private UnusableClassException failed(Throwable failure) {
    boolean isInitialiser = failure instanceof ExceptionInInitializerError;
    Throwable thrown = isInitialiser || failure instanceof InvocationTargetException ? failure.getCause() : failure;
    if (thrown instanceof LinkageError) {
      return UnusableClassException.unloadable(place, thrown);
    }
    return new UnusableClassException("the " + (isInitialiser ? "initialiser" : "constructor") + " of " + place
        + " throws " + thrown.toString().lines().findFirst().orElse("") + line(thrown.getStackTrace()) + ": mend it", thrown);
  }

  /** Where their code is; nothing where it is not in their code, or has no lines. */
  private String line(StackTraceElement[] stack) {
    return Stream.of(stack)
        .filter(frame -> frame.getClassName().equals(type.getName()) && frame.getFileName() != null)
        .findFirst()
        .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
        .orElse("");
  }
}
