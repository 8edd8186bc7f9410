// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.Grading;
import org.pagerace.reports.hardware.MachineFacts;
import org.pagerace.reports.hardware.RunListener;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;

/**
 * Races a plan and keeps {@code results.json} true while it goes on: a kill loses no finished cell.
 *
 * <p>An object serves one run.
 */
final class RaceRun {
  private final Plan plan;
  private final List<String> command;
  private final Digests digests;
  private final OutputFolder out;
  private final StatusLine status;
  private final MachineFacts facts = MachineFacts.here();
  private final double load1Before = facts.load1();
  private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private final Racer racer;
  private final List<HardwareCell> finished = new ArrayList<>();
  private boolean canKeep = true;

  RaceRun(
      Session session,
      Plan plan,
      Digests digests,
      List<String> command,
      OutputFolder out,
      StatusLine status) {
    this.plan = plan;
    this.digests = digests;
    this.command = command;
    this.out = out;
    this.status = status;
    racer = session.racer().apply(new Keeper());
    plan.notApplicable().map(Plan.Cell::notApplicable).forEach(finished::add);
  }

  /** Ends the run from another thread; {@link #race} then returns what was finished. */
  void cancel() {
    racer.cancel();
  }

  /**
   * Races within the budget.
   *
   * @return a cell for each of the plan's, in its order
   * @throws IOException where nothing could be started, with one sentence
   */
  Results race(Duration budget) throws IOException {
    Map<String, Grading> laws = new HashMap<>();
    plan.races().forEach(race -> laws.put(race.name(), Grading.of(race.race())));
    Map<CellPlan, HardwareCell> raced = new HashMap<>();
    List<CellPlan> toRace = plan.raced().map(Plan.Cell::toRace).toList();
    keep();
    List<HardwareCell> cells =
        toRace.isEmpty() ? List.of() : racer.run(toRace, laws::get, budget, out.path());
    for (int i = 0; i < cells.size(); i++) {
      raced.put(toRace.get(i), cells.get(i));
    }
    return results(plan.cells().stream()
        .map(cell -> cell.missing().isPresent() ? cell.notApplicable() : raced.get(cell.toRace()))
        .toList());
  }

  private Results results(List<HardwareCell> cells) {
    Build build = new Build();
    return new Results(Results.SCHEMA, build.tool(), build.commit(), command, started,
        facts.machine(racer.flags(), load1Before, facts.load1()), plan.raceRecords(), plan.kernelRecords(),
        digests, cells);
  }

  private synchronized void keep(HardwareCell cell) {
    finished.add(cell);
    keep();
  }

  /**
   * Writes what is finished so far; cells that the file lacks count as not run wherever it is read. The first
   * time is before the first cell, so that a kill never leaves the results of an earlier run.
   */
  private synchronized void keep() {
    if (!canKeep) {
      return;
    }
    try {
      ResultsFile.write(out.results(), results(List.copyOf(finished)));
    } catch (IOException e) {
      canKeep = false;
      status.note(e.getMessage());
    }
  }

  /** Passes everything on to the status line. */
  private final class Keeper implements RunListener {
    @Override
    public void note(String sentence) {
      status.note(sentence);
    }

    @Override
    public void progress(Progress progress) {
      status.progress(progress);
    }

    @Override
    public void finished(HardwareCell cell) {
      keep(cell);
    }
  }
}
