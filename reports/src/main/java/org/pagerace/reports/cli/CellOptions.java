// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cells: races, kernels and archs by their names. */
class CellOptions {
  private static final String ALL = "all";
  private static final List<String> DEFAULT_KERNELS = List.of("v5.9", "rfc-v2", "v6.15");

  @Parameters(paramLabel = "RACE", arity = "0..*",
      description = "Races by name or id, such as GupFastVsLayoutBreak or D1; all for all of them; the core set where none is "
          + "named.")
  private List<String> races = new ArrayList<>();

  @Option(names = "--kernel", paramLabel = "NAME", split = ",",
      description = "Trees, patches or mutants, separated by commas; v5.9,rfc-v2,v6.15 where none is named.")
  private List<String> kernels = new ArrayList<>();

  @Option(names = "--arch", paramLabel = "NAME", split = ",",
      description = "Archs, separated by commas; where none is named: to enumerate all, to race the machine's own and "
          + "those that can change a race's answer.")
  private List<String> archs = new ArrayList<>();

  @Option(names = "--classpath", paramLabel = "JAR", arity = "1..*", split = "[:,]",
      description = "Jars and folders of classes with patches and races of your own.")
  private List<Path> classPath = new ArrayList<>();

  /** Jars and folders with classes beside our own. */
  List<Path> classPath() {
    return classPath;
  }

  /**
   * The cells that were named.
   *
   * @param otherwise the archs of a race where none is named
   * @throws org.pagerace.reports.catalog.UnknownNameException where a name means nothing
   */
  Plan plan(Catalog catalog, ArchChoice otherwise) {
    return Plan.of(chosen(catalog), kernels(catalog), archs(catalog, otherwise));
  }

  private List<CataloguedRace> chosen(Catalog catalog) {
    if (races.equals(List.of(ALL))) {
      return catalog.races();
    }
    return races.isEmpty() ? core(catalog) : races(races, catalog);
  }

  /** The core set, where there is one. */
  private static List<CataloguedRace> core(Catalog catalog) {
    List<CataloguedRace> core = catalog.races().stream().filter(CataloguedRace::isCore).toList();
    return core.isEmpty() ? catalog.races() : core;
  }

  /** Whether any cell was named. */
  boolean isEmpty() {
    return races.isEmpty() && kernels.isEmpty() && archs.isEmpty();
  }

  /** The races of these names, all where none is named; in the order of their full names. */
  static List<CataloguedRace> races(List<String> names, Catalog catalog) {
    if (names.isEmpty()) {
      return catalog.races();
    }
    return names.stream()
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

  private ArchChoice archs(Catalog catalog, ArchChoice otherwise) {
    return archs.isEmpty()
        ? otherwise
        : ArchChoice.exactly(
            archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
  }
}
