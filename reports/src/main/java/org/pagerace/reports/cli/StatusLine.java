// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.RunListener;

/** Progress on standard error: one line that is redrawn on a terminal, else a line every 15 seconds. */
final class StatusLine implements RunListener {
  /** Where the line is written. */
  enum Surface {
    TERMINAL,
    LOG
  }

  private static final int BAR = 16;
  private static final long LOG_EVERY_NANOS = Duration.ofSeconds(15).toNanos();
  private static final String CLEAR = "\r\033[K";

  private final PrintWriter err;
  private final Surface surface;
  private final Duration budget;
  private final LongSupplier nanoTime;
  private long lastNanos;
  private boolean drawn;

  /**
   * @param budget time that the full bar stands for
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  StatusLine(PrintWriter err, Surface surface, Duration budget, LongSupplier nanoTime) {
    this.err = err;
    this.surface = surface;
    this.budget = budget;
    this.nanoTime = nanoTime;
    lastNanos = nanoTime.getAsLong();
  }

  @Override
  public synchronized void note(String sentence) {
    clear();
    err.print(new Columns("").row("note:", sentence));
    err.flush();
  }

  @Override
  public synchronized void progress(Progress progress) {
    long now = nanoTime.getAsLong();
    if (surface == Surface.LOG && now - lastNanos < LOG_EVERY_NANOS) {
      return;
    }
    lastNanos = now;
    clear();
    err.print(line(progress));
    if (surface == Surface.LOG) {
      err.println();
    } else {
      drawn = true;
    }
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

  private String line(Progress progress) {
    long spent = budget.minus(progress.left()).toMillis();
    int done = (int) Math.max(0, Math.min(BAR, BAR * spent / budget.toMillis()));
    String start = "[" + "#".repeat(done) + ".".repeat(BAR - done) + "]  "
        + progress.cells() + "/" + progress.cellsPlanned() + " cells  ";
    String end = "  left " + Budget.clock(progress.left());
    return start + cut(label(progress.now()), Columns.WIDTH - 1 - start.length() - end.length()) + end;
  }

  private static String label(CellPlan cell) {
    return cell.race().substring(cell.race().lastIndexOf('.') + 1) + " " + cell.kernel() + " " + cell.arch();
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }
}
