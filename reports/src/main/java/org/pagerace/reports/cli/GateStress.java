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

/** What the cores show of the races that a candidate affects: evidence beside the verdict, which enumeration gives. */
@FunctionalInterface
interface GateStress {
  /** Nothing is raced. */
  GateStress NONE = (races, kernels, catalog, record, cancelling) -> List.of();

  /**
   * Races both kernels.
   *
   * @param cancelling is given what ends it soon
   */
  List<HardwareCell> race(List<CataloguedRace> races, GateJob.Kernels kernels, Catalog catalog, RunRecord record,
      Consumer<Runnable> cancelling) throws IOException;

  /** On this machine, within a budget, on the archs of each race. */
  static GateStress within(Duration budget, ArchChoice archs, Session session, StatusLine status) {
    return (races, kernels, catalog, record, cancelling) -> {
      if (races.isEmpty()) {
        return List.of();
      }
      Path folder = Files.createTempDirectory("pagerace-gate");
      try {
        Plan plan = Plan.of(races, kernels.both(), archs);
        RaceRun run = new RaceRun(session, plan, catalog.digests(), record, new OutputFolder(folder), status);
        cancelling.accept(run::cancel);
        List<HardwareCell> raced = run.race(budget).hardware();
        status.clear();
        return raced;
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
