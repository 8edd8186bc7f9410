// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Measured;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Progress;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.RunListener;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;

/**
 * Races a plan and keeps {@code results.json} true while it goes on: a kill loses no finished cell.
 *
 * <p>An object serves one run.
 */
final class RaceRun {
  private final Session session;
  private final Plan plan;
  private final Digests digests;
  private final OutputFolder out;
  private final StatusLine status;
  private final RunRecord record;
  private final Racer racer;
  private final Map<CellPlan, HardwareCell> finished = new HashMap<>();
  private final List<ModelCell> enumerated = new ArrayList<>();
  private volatile Runnable cancelling = () -> {};
  private volatile boolean cancelled;
  private boolean canKeep = true;

  RaceRun(
      Session session,
      Plan plan,
      Digests digests,
      RunRecord record,
      OutputFolder out,
      StatusLine status) {
    this.session = session;
    this.plan = plan;
    this.digests = digests;
    this.record = record;
    this.out = out;
    this.status = status;
    racer = session.racer().apply(new Keeper());
  }

  /** Ends the run from another thread; {@link #race} then returns what was finished. */
  void cancel() {
    cancelled = true;
    cancelling.run();
    racer.cancel();
  }

  /** Enumerates every cell under every memory model; {@link #race} then says what is reachable too. */
  void enumerate(Progress progress) {
    List<MemoryModel> models = Models.all();
    EnumerationRun run = new EnumerationRun(session.explorer().apply(List.of()), models,
        EnumerationRun.Scope.ALL,
        Limits.usual(EnumerationJob.THREADS), progress);
    cancelling = run::cancel;
    if (cancelled) {
      run.cancel();
    }
    plan.notApplicable().forEach(
        cell -> models.forEach(model -> enumerated.add(cell.notApplicable(model.name()))));
    for (List<Measured> records : run.run(EnumerationJob.targets(plan), EnumerationJob.THREADS)) {
      records.forEach(one -> enumerated.add(one.cell()));
    }
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
    return record.results(
        plan.raceRecords(), plan.kernelRecords(), digests, enumerated, cells, racer.flags());
  }

  private synchronized void keep(HardwareCell cell) {
    for (Plan.Cell planned : plan.cells()) {
      CellPlan toRace = planned.toRace();
      if (toRace.race().equals(cell.race()) && toRace.kernel().equals(cell.kernel())
          && toRace.arch().equals(cell.arch())) {
        finished.put(toRace, cell);
      }
    }
    keep();
  }

  /** What is known of a cell before all are raced. */
  private HardwareCell soFar(Plan.Cell cell) {
    if (cell.missing().isPresent()) {
      return cell.notApplicable();
    }
    return finished.getOrDefault(cell.toRace(), cell.notRun("the run was killed before it was raced"));
  }

  /**
   * Writes what is finished so far; the other cells are not run. The first time is before the first cell, so that a kill
   * never leaves the results of an earlier run.
   */
  private synchronized void keep() {
    if (!canKeep) {
      return;
    }
    try {
      ResultsFile.write(out.results(), results(plan.cells().stream().map(this::soFar).toList()));
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
    public void progress(RunListener.Progress progress) {
      status.progress(progress);
    }

    @Override
    public void finished(HardwareCell cell) {
      keep(cell);
    }
  }
}
