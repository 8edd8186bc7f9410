// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.time.Duration;
import org.pagerace.reports.results.HardwareCell;

/** Hears how a run goes. Calls come from several threads, one at a time. */
public interface RunListener {

  /** Something the reader should know, as one sentence without a full stop. */
  default void note(String sentence) {}

  /** A fork started or ended. */
  default void progress(Progress progress) {}

  /** A cell has its verdict. */
  default void finished(HardwareCell cell) {}

  /**
   * Where a run stands.
   *
   * @param forks forks that ended
   * @param cells cells that have their verdict
   * @param cellsPlanned all cells
   * @param left time left of the budget
   * @param now the cell whose fork started or ended last
   */
  record Progress(int forks, int cells, int cellsPlanned, Duration left, CellPlan now) {}
}
