// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.HardwareRun;
import org.pagerace.reports.hardware.RunListener;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;

/** What races cells; {@link HardwareRun}, except where a test wants no forks. */
interface Racer {

  /** As {@link HardwareRun#run}. */
  List<HardwareCell> run(List<CellPlan> plan, Function<String, Grading> laws, Duration budget, Path out)
      throws IOException;

  /** As {@link HardwareRun#cancel}. */
  void cancel();

  /** As {@link HardwareRun#flags}. */
  List<String> flags();

  /**
   * Forks on this machine's cores.
   *
   * @param outside jars and folders with somebody's patches and races
   */
  static Racer onThisMachine(List<Path> outside, RunListener listener) {
    HardwareRun run = new HardwareRun(HardwareRun.Setup.here().with(outside), listener);
    return new Racer() {
      @Override
      public List<HardwareCell> run(
          List<CellPlan> plan, Function<String, Grading> laws, Duration budget, Path out) throws IOException {
        return run.run(plan, laws, budget, out);
      }

      @Override
      public void cancel() {
        run.cancel();
      }

      @Override
      public List<String> flags() {
        return run.flags();
      }
    };
  }
}
