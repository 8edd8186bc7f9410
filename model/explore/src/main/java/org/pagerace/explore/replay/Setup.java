// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.pagerace.explore.program.Unsupported;

/** Runs what comes before the actors, constructors and class initialisers, on a thread that may be given up. */
final class Setup {
  private Setup() {}

  /**
   * Runs the work until it ends, or makes no progress any more.
   *
   * @param what completes "... did not end"
   * @param progress a number that changes while classes are still being loaded
   * @param patience how long it may go on without
   */
  static <T> T within(String what, IntSupplier progress, Duration patience, Work<T> work) throws Throwable {
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
      int before = -1;
      while (true) {
        try {
          return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          int now = progress.getAsInt();
          if (now == before) {
            thread.interrupt();
            throw new Unsupported(what + " did not end within " + 2 * patience.toMillis() + " ms");
          }
          before = now;
        }
      }
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
