// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pagerace.explore.program.Unsupported;

/** Runs what comes before the actors, constructors and class initialisers, on a thread that may be given up. */
final class Setup {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Setup() {}

  /** @param what completes "... did not end" */
  static <T> T within(String what, Work<T> work) throws Throwable {
    FutureTask<T> task = new FutureTask<>(() -> {
      try {
        return work.run();
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new InvocationTargetException(e);
      }
    });
    Thread thread = new Thread(task, "setup");
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    thread.start();
    try {
      return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new Unsupported(what + " did not end within " + PATIENCE.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof InvocationTargetException wrapped ? wrapped.getCause() : e.getCause();
    }
  }

  /** Code of the explored program. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws Throwable;
  }
}
