// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cells to race, for how long, and where the results go. */
final class RaceOptions {
  private static final List<String> DEFAULT_KERNELS = List.of("v5.9", "rfc-v2", "v6.15");

  @Parameters(paramLabel = "RACE", arity = "0..*",
      description = "Races by name or id, such as GupFastVsLayoutBreak or D1; all where none is named.")
  private List<String> races = new ArrayList<>();

  @Option(names = "--kernel", paramLabel = "NAME", split = ",",
      description = "Trees, patches or mutants, separated by commas; v5.9,rfc-v2,v6.15 where none is named.")
  private List<String> kernels = new ArrayList<>();

  @Option(names = "--arch", paramLabel = "NAME", split = ",",
      description = "Archs, separated by commas; where none is named the machine's own, and for a race whose "
          + "answer others change also those.")
  private List<String> archs = new ArrayList<>();

  @Option(names = "--budget", paramLabel = "TIME", defaultValue = "4m", converter = Budget.class,
      description = "Time for everything, such as 90s, 3m or 1h30m; ${DEFAULT-VALUE} where none is given.")
  private Duration budget;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/pagerace",
      description = "Folder for the results; ${DEFAULT-VALUE} where none is given.")
  private Path out;

  Duration budget() {
    return budget;
  }

  OutputFolder out() {
    return OutputFolder.at(out);
  }

  /** @throws org.pagerace.reports.catalog.UnknownNameException where a name means nothing */
  Plan plan(Catalog catalog) {
    return Plan.of(races(catalog), kernels(catalog), archs(catalog));
  }

  private List<CataloguedRace> races(Catalog catalog) {
    if (races.isEmpty()) {
      return catalog.races();
    }
    return races.stream()
        .flatMap(name -> catalog.races(name).stream())
        .distinct()
        .sorted(Comparator.comparing(CataloguedRace::name))
        .toList();
  }

  private List<CataloguedKernel> kernels(Catalog catalog) {
    if (!kernels.isEmpty()) {
      return kernels.stream().flatMap(name -> catalog.kernels(name).stream()).distinct().toList();
    }
    return DEFAULT_KERNELS.stream()
        .flatMap(name -> catalog.kernels().stream().filter(kernel -> kernel.name().equals(name)))
        .toList();
  }

  private ArchChoice archs(Catalog catalog) {
    return archs.isEmpty()
        ? ArchChoice.byDefault(catalog, System.getProperty("os.arch"))
        : ArchChoice.exactly(
            archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
  }
}
