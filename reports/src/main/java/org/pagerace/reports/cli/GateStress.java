// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Results;

/** What the cores show of the races that a candidate affects: evidence beside the verdict, which enumeration gives. */
@FunctionalInterface
interface GateStress {
  /** Nothing is raced. */
  GateStress NONE = (races, kernels, catalog, record, cancelling) -> new Raced(List.of(), List.of());

  /** What was raced, and the flags that every virtual machine ran with. */
  record Raced(List<HardwareCell> cells, List<String> flags) {}

  /**
   * Races both kernels.
   *
   * @param cancelling is given what ends it soon
   */
  Raced race(List<CataloguedRace> races, GateJob.Kernels kernels, Catalog catalog, RunRecord record,
      Consumer<Runnable> cancelling) throws IOException;

  /** On this machine, within a budget, on the archs of each race. */
  static GateStress within(Duration budget, ArchChoice archs, Session session, StatusLine status) {
    return (races, kernels, catalog, record, cancelling) -> {
      if (races.isEmpty()) {
        return new Raced(List.of(), List.of());
      }
      Path folder = Files.createTempDirectory("pagerace-gate");
      try {
        Plan plan = Plan.of(races, kernels.both(), archs);
        RaceRun run = new RaceRun(session, plan, catalog.digests(), record, new OutputFolder(folder), status);
        cancelling.accept(run::cancel);
        Results results = run.race(budget);
        status.clear();
        return new Raced(results.hardware(), results.machine().jvmFlags());
      } finally {
        delete(folder);
      }
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
