// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One line on standard error that is redrawn on a terminal; elsewhere a line every 15 seconds. */
final class ProgressLine {
  private static final long LOG_EVERY_NANOS = Duration.ofSeconds(15).toNanos();
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final StatusLine.Surface surface;
  private final LongSupplier nanoTime;
  private long lastNanos;
  private boolean drawn;

  /** @param nanoTime a clock that only goes forward, in nanoseconds */
  ProgressLine(PrintWriter err, StatusLine.Surface surface, LongSupplier nanoTime) {
    this.err = err;
    this.surface = surface;
    this.nanoTime = nanoTime;
    lastNanos = nanoTime.getAsLong();
  }

  /** Shows a line of less than the width of a terminal, unless it is too early for the next. */
  synchronized void show(Supplier<String> line) {
    long now = nanoTime.getAsLong();
    if (surface == StatusLine.Surface.LOG && now - lastNanos < LOG_EVERY_NANOS) {
      return;
    }
    lastNanos = now;
    clear();
    err.print(line.get());
    if (surface == StatusLine.Surface.LOG) {
      err.println();
    } else {
      drawn = true;
    }
    err.flush();
  }

  /** Something to be read, which stays. */
  synchronized void note(String sentence) {
    clear();
    err.print(new Columns("").row("note:", sentence));
    err.flush();
  }

  /** Takes the line away, so that what follows starts at the margin. */
  synchronized void clear() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
      drawn = false;
    }
  }

  /** The text, or as much of it as fits. */
  static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(0, width - 3)) + "...";
  }
}
