// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run the way its end of time does: what finished is kept and reported, and the exit status
 * says what it means instead of the signal's own.
 */
final class Interruption implements AutoCloseable {
  private static final int SECONDS_TO_REPORT = 30;

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;
  private volatile int exit = Failures.COULD_NOT_FINISH;

  /** @param cancel makes the run end soon */
  Interruption(Runnable cancel) {
    hook = new Thread(() -> end(cancel), "pagerace-interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What the run means; the last word before {@link #close}. */
  int exit(int status) {
    exit = status;
    return status;
  }

  private void end(Runnable cancel) {
    cancel.run();
    try {
      reported.await(SECONDS_TO_REPORT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exit);
  }

  @Override
  public void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs already, has the status, and ends the program with it.
      return;
    }
  }
}
