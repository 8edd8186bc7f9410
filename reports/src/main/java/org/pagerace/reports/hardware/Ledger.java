// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import org.pagerace.reports.results.HardwareCell;

/** What a run has done so far, whether it was told to stop, and the one mouth that speaks to its listener. */
final class Ledger {

  private final RunListener listener;
  private final Pace pace;
  private final int cellsPlanned;
  private int forks;
  private int cells;
  private String stopped = "";

  Ledger(RunListener listener, Pace pace, int cellsPlanned) {
    this.listener = listener;
    this.pace = pace;
    this.cellsPlanned = cellsPlanned;
  }

  /** Why no further fork may start; empty while the run goes on. */
  synchronized String stopped() {
    return stopped;
  }

  /** Ends the run; the first reason stays. */
  synchronized void stop(String why) {
    if (stopped.isEmpty()) {
      stopped = why;
    }
  }

  synchronized void note(String sentence) {
    listener.note(sentence);
  }

  synchronized void started(CellPlan cell) {
    progress(cell);
  }

  synchronized void ended(CellPlan cell) {
    forks++;
    progress(cell);
  }

  synchronized void finished(HardwareCell cell) {
    cells++;
    listener.finished(cell);
  }

  private void progress(CellPlan cell) {
    listener.progress(new RunListener.Progress(forks, cells, cellsPlanned, pace.left(), cell));
  }
}
