// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.TestInfo;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;

/**
 * Races cells on this machine's cores within a budget of time.
 *
 * <p>Every planned cell comes back: with samples, or as {@code not run} with the reason. An object serves one
 * run.
 */
public final class HardwareRun {

  private static final Duration HUNG_AFTER = Duration.ofSeconds(20);

  private final Setup setup;
  private final RunListener listener;
  private volatile boolean cancelled;
  private volatile Forks forks;
  private volatile Ledger ledger;
  private volatile List<String> flags = List.of();

  /**
   * Where and how forks run.
   *
   * @param java program that starts a JVM
   * @param classPath class path of the forks, in the form of {@code java.class.path}, with the races, the
   *     kernels and jcstress
   * @param flags further flags for every fork
   * @param processors processors to race on
   * @param patience how much longer than planned a fork may take before it counts as hung
   */
  public record Setup(
      String java, String classPath, List<String> flags, Processors processors, Duration patience) {

    public Setup {
      flags = List.copyOf(flags);
    }

    /** This JVM's program and class path on this machine's processors. */
    public static Setup here() {
      return new Setup(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          System.getProperty("java.class.path"),
          List.of(),
          Processors.here(),
          HUNG_AFTER);
    }

    /** The same with another class path. */
    public Setup withClassPath(String other) {
      return new Setup(java, other, flags, processors, patience);
    }

    /** The same with jars and folders after all that is there: what stands there already wins. */
    public Setup with(List<Path> outside) {
      return withClassPath(Stream.concat(Stream.of(classPath), outside.stream().map(Path::toString))
          .collect(Collectors.joining(File.pathSeparator)));
    }
  }

  public HardwareRun(Setup setup, RunListener listener) {
    this.setup = setup;
    this.listener = listener;
  }

  /**
   * Runs a plan. An interrupt of this thread, like {@link #cancel}, ends the forks; the cells finished by
   * then are returned as they are, the others as {@code not run}, and the thread stays interrupted.
   *
   * @param laws the law of each race, by its full name
   * @param budget time for everything: start-up, all cells, the last fork's end
   * @param out directory for {@link ForkLog} and crash reports, created where it is missing
   * @return one cell for each planned one, in the order of the plan
   * @throws IOException with one sentence for the reader, if nothing could be started
   */
  public List<HardwareCell> run(
      List<CellPlan> plan, Function<String, Grading> laws, Duration budget, Path out) throws IOException {
    Map<CellPlan, Grading> grading = new HashMap<>();
    plan.forEach(cell -> grading.put(cell, laws.apply(cell.race())));
    Pace pace = new Pace(budget, plan.size(), System::nanoTime);
    ledger = new Ledger(listener, pace, plan.size());
    Map<CellPlan, HardwareCell> done = new ConcurrentHashMap<>();
    try (ForkLog log = ForkLog.create(out)) {
      VmFlags vm = VmFlags.probe(setup.java()).with(setup.flags());
      vm.notes().forEach(ledger::note);
      flags = vm.common();
      RaceIndex races = RaceIndex.of(setup.classPath());
      try (Forks opened = Forks.open(setup.java(), setup.classPath(), vm, out)) {
        forks = opened;
        if (cancelled) {
          ledger.stop("interrupted");
        }
        ForkRunner runner = new ForkRunner(opened, vm, setup, pace, ledger);
        List<CellRun> cells = new ArrayList<>();
        for (CellPlan cell : plan) {
          Optional<TestInfo> race = races.find(cell.race());
          if (race.isPresent()) {
            cells.add(new CellRun(cell, race.get(), grading.get(cell), runner, log, pace, ledger));
          } else {
            HardwareCell absent = CellVerdict.notRun(cell, grading.get(cell), absent());
            done.put(cell, absent);
            ledger.finished(absent);
          }
        }
        share(cells, pace, budget);
        race(cells, done);
      }
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
    }
    return plan.stream()
        .map(cell -> done.computeIfAbsent(cell, lost -> interrupted(lost, grading)))
        .toList();
  }

  /** Ends the run from another thread, such as a shutdown hook: {@link #run} returns soon after. */
  public void cancel() {
    cancelled = true;
    Ledger told = ledger;
    if (told != null) {
      told.stop("interrupted");
    }
    Forks running = forks;
    if (running != null) {
      running.killAll();
    }
  }

  /** The flags that every fork of this run has; empty before the run. */
  public List<String> flags() {
    return flags;
  }

  private static HardwareCell interrupted(CellPlan cell, Map<CellPlan, Grading> grading) {
    return CellVerdict.notRun(cell, grading.get(cell), "interrupted");
  }

  private static String absent() {
    return "no META-INF/TestList on the class path lists this race; "
        + "rebuild its jar with jcstress's annotation processor";
  }

  private double work(CellRun cell) {
    return 1.0 / cell.lanes(setup.processors());
  }

  private void share(List<CellRun> cells, Pace pace, Duration budget) {
    cells.forEach(cell -> pace.add(work(cell)));
    if (cells.stream().anyMatch(cell -> setup.processors().areFewerThan(cell.actors()))) {
      ledger.note(
          "races with more actors than usable processors (%d) take turns on them, which is weaker evidence"
              .formatted(setup.processors().usable()));
    }
    if (pace.least().compareTo(budget) > 0) {
      String then = pace.isKept() ? "cells that are not reached are not run" : "the run takes that long";
      ledger.note(
          "the budget of %d s is short, as two forks for each of %d cells take about %d s; %s"
              .formatted(budget.toSeconds(), cells.size(), pace.least().toSeconds(), then));
    }
  }

  /** Small races side by side first, then those that need the machine for themselves. */
  private void race(List<CellRun> cells, Map<CellPlan, HardwareCell> done) throws InterruptedException {
    Map<Integer, List<CellRun>> byLanes = new TreeMap<>(Comparator.reverseOrder());
    for (CellRun cell : cells) {
      byLanes.computeIfAbsent(cell.lanes(setup.processors()), lanes -> new ArrayList<>()).add(cell);
    }
    for (Map.Entry<Integer, List<CellRun>> group : byLanes.entrySet()) {
      Queue<CellRun> waiting = new ConcurrentLinkedQueue<>(group.getValue());
      List<FutureTask<Void>> lanes = new ArrayList<>();
      for (int lane = 0; lane < group.getKey(); lane++) {
        int number = lane;
        FutureTask<Void> task = new FutureTask<>(() -> raceAll(waiting, number, done), null);
        lanes.add(task);
        new Thread(task, "pagerace-lane-" + lane).start();
      }
      awaitEnd(lanes);
    }
  }

  private void raceAll(Queue<CellRun> waiting, int lane, Map<CellPlan, HardwareCell> done) {
    for (CellRun cell = waiting.poll(); cell != null; cell = waiting.poll()) {
      done.put(cell.plan(), cell.run(lane, work(cell)));
    }
  }

  /** Lanes are not interrupted themselves: that would close the log under them. */
  private void awaitEnd(List<FutureTask<Void>> lanes) throws InterruptedException {
    boolean interrupted = false;
    for (FutureTask<Void> lane : lanes) {
      boolean ended = false;
      while (!ended) {
        try {
          lane.get();
          ended = true;
        } catch (InterruptedException e) {
          interrupted = true;
          cancel();
        } catch (ExecutionException e) {
          cancel();
          throw new IllegalStateException("the hardware run failed by a mistake of its own", e.getCause());
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
  }
}
