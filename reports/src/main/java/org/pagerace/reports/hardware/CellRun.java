// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.TestInfo;
import org.pagerace.reports.hardware.ForkResult.End;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;

/** One cell's forks, one after the other, ended early by the first that goes wrong. */
final class CellRun {

  private final CellPlan plan;
  private final TestInfo race;
  private final Grading grading;
  private final ForkRunner runner;
  private final ForkLog log;
  private final Pace pace;
  private final Ledger ledger;
  private final List<ForkShape> rotation;

  CellRun(
      CellPlan plan,
      TestInfo race,
      Grading grading,
      ForkRunner runner,
      ForkLog log,
      Pace pace,
      Ledger ledger) {
    this.plan = plan;
    this.race = race;
    this.grading = grading;
    this.runner = runner;
    this.log = log;
    this.pace = pace;
    this.ledger = ledger;
    rotation = ForkShape.rotation(race.threads());
  }

  CellPlan plan() {
    return plan;
  }

  int actors() {
    return race.threads();
  }

  /** How many cells like this one race side by side. */
  int lanes(Processors processors) {
    return processors.lanes(race.threads());
  }

  /**
   * Runs the forks.
   *
   * @param lane which lane's processors to use
   * @param work part of the machine that a lane keeps busy
   */
  HardwareCell run(int lane, double work) {
    Pace.Share share = pace.begin(work, rotation.size());
    List<ForkResult> results = new ArrayList<>();
    String unfinished = "";
    while (results.size() < share.forks()) {
      if (!ledger.stopped().isEmpty()) {
        unfinished = ledger.stopped();
        break;
      }
      if (!pace.canStart()) {
        unfinished = results.isEmpty() ? "the budget ended before its first fork" : "";
        break;
      }
      ledger.started(plan);
      ForkResult result = fork(rotation.get(results.size() % rotation.size()), share, lane);
      results.add(result);
      ledger.ended(plan);
      record(result);
      if (result.end() != End.OK) {
        break;
      }
    }
    HardwareCell cell = CellVerdict.judge(plan, grading, results, unfinished);
    ledger.finished(cell);
    return cell;
  }

  private ForkResult fork(ForkShape shape, Pace.Share share, int lane) {
    try {
      return runner.run(plan, race, shape, share, lane);
    } catch (IOException e) {
      return failed(shape, End.CRASHED, "cannot start a JVM: " + e.getMessage());
    } catch (InterruptedException e) {
      ledger.stop("interrupted");
      return failed(shape, End.INTERRUPTED, "");
    }
  }

  private ForkResult failed(ForkShape shape, End end, String message) {
    return ForkResult.of(
        plan, shape, new ForkResult.Racing(List.of(), 0, false), ForkResult.Outcome.failed(end, message));
  }

  private void record(ForkResult result) {
    try {
      log.append(result);
    } catch (IOException e) {
      ledger.note(e.getMessage());
      ledger.stop(e.getMessage());
    }
  }
}
