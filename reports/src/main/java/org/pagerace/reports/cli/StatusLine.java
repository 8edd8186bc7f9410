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

  private final ProgressLine shown;
  private final Duration budget;

  /**
   * @param budget time that the full bar stands for
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  StatusLine(PrintWriter err, Surface surface, Duration budget, LongSupplier nanoTime) {
    shown = new ProgressLine(err, surface, nanoTime);
    this.budget = budget;
  }

  @Override
  public void note(String sentence) {
    shown.note(sentence);
  }

  @Override
  public void progress(Progress progress) {
    shown.show(() -> line(progress));
  }

  /** Takes the line away, so that what follows starts at the margin. */
  void clear() {
    shown.clear();
  }

  private String line(Progress progress) {
    long spent = budget.minus(progress.left()).toMillis();
    int done = (int) Math.max(0, Math.min(BAR, BAR * spent / budget.toMillis()));
    String start = "[" + "#".repeat(done) + ".".repeat(BAR - done) + "]  "
        + progress.cells() + "/" + progress.cellsPlanned() + " cells  ";
    String end = "  left " + Budget.clock(progress.left());
    return start + ProgressLine.cut(label(progress.now()), Columns.WIDTH - 1 - start.length() - end.length()) + end;
  }

  private static String label(CellPlan cell) {
    return cell.race().substring(cell.race().lastIndexOf('.') + 1) + " " + cell.kernel() + " " + cell.arch();
  }
}
