// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Progress;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.gate.Accepted;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.Question;
import org.pagerace.reports.gate.Strictness;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;

/**
 * Every mutant and every historic bug against the races that it says it breaks: the gate lets none of them
 * pass.
 */
class MutantsThroughTheGateTest {
  private static final Catalog CATALOG = OurCatalog.CATALOG;

  /** A mutant in a race on an arch. */
  private record Promise(CataloguedKernel mutant, CataloguedKernel base, CataloguedRace race, CataloguedArch arch) {}

  @Test
  void noMutantPasses() {
    List<Promise> promises = promises();
    assertThat(promises).hasSizeGreaterThan(50);
    List<Cell> cells = Cells.of(enumerate(promises));
    List<String> passed = new ArrayList<>();
    for (Promise promise : promises) {
      Gate gate = gate(promise.base().kernel(), promise.mutant().kernel(), only(promise, cells));
      if (gate.exit() != 1) {
        passed.add(promise.mutant().name() + " " + promise.race().id() + "@" + promise.arch().name()
            + " exits with " + gate.exit());
      }
    }
    assertThat(passed).isEmpty();
  }

  private static List<Promise> promises() {
    List<Promise> promises = new ArrayList<>();
    for (CataloguedKernel mutant : CATALOG.kernels()) {
      if (mutant.breaks().isEmpty()) {
        continue;
      }
      CataloguedKernel base = CATALOG.kernels().stream()
          .filter(kernel -> kernel.type() == mutant.type().getSuperclass()).findFirst().orElseThrow();
      for (String broken : mutant.breaks()) {
        String[] raceAndArch = broken.split("@");
        CataloguedArch arch = CATALOG.archs(raceAndArch.length > 1 ? raceAndArch[1] : "x86").get(0);
        for (CataloguedRace race : CATALOG.races(raceAndArch[0])) {
          if (race.race().needs().stream().allMatch(mutant::has)) {
            promises.add(new Promise(mutant, base, race, arch));
          }
        }
      }
    }
    return promises;
  }

  @Test
  void anOverrideThatChangesNothingPasses() {
    CataloguedKernel base = CATALOG.kernels("v5.9").get(0);
    CataloguedArch arch = CATALOG.archs("arm64").get(0);
    List<Race> races = CATALOG.races().stream()
        .map(CataloguedRace::race)
        .filter(race -> race.functions().stream().anyMatch(function -> function.name().equals("put_page")))
        .filter(race -> race.needs().stream().allMatch(base::has))
        .toList();
    assertThat(races).isNotEmpty();
    Set<Target> targets = new LinkedHashSet<>();
    for (Race race : races) {
      targets.add(Target.of(race, base.name(), base.type(), arch.name(), arch.type()));
      targets.add(Target.of(race, "same", SamePutPage.class, arch.name(), arch.type()));
    }
    Kernel same = new Kernel("same", SamePutPage.class.getName(), "", "v5.9", "",
        List.of(new Kernel.Touched("include/linux/mm.h", List.of("put_page"))));
    Gate gate = gate(base.kernel(), same, Cells.of(results(races, targets)));
    assertThat(gate.findings()).allMatch(finding -> finding.code() == Code.INHERITED);
    assertThat(gate.exit()).isZero();
  }

  private static Gate gate(Kernel baseline, Kernel candidate, List<Cell> cells) {
    return Gate.of(new Question(baseline, candidate, cells, Set.of(), Set.of(), Accepted.NONE,
        Question.Scope.NAMED, Strictness.USUAL));
  }

  private static Results enumerate(List<Promise> promises) {
    Set<Target> targets = new LinkedHashSet<>();
    for (Promise promise : promises) {
      for (CataloguedKernel kernel : List.of(promise.base(), promise.mutant())) {
        if (promise.race().race().needs().stream().allMatch(kernel::has)) {
          targets.add(Target.of(promise.race().race(), kernel.name(), kernel.type(),
              promise.arch().name(), promise.arch().type()));
        }
      }
    }
    return results(promises.stream().map(promise -> promise.race().race()).distinct().toList(), targets);
  }

  private static Results results(List<Race> races, Set<Target> targets) {
    EnumerationRun run = new EnumerationRun(Explorer.over(List.of()), Models.all(), EnumerationRun.Scope.DECIDING,
        Limits.usual(2), Progress.NONE);
    List<ModelCell> records = new ArrayList<>();
    run.run(List.copyOf(targets), 2).forEach(measured -> measured.forEach(one -> records.add(one.cell())));
    Results sample = Sample.results();
    List<Kernel> kernels = targets.stream().map(Target::kernel).distinct()
        .map(name -> new Kernel(name, "", "", "", "", List.of())).toList();
    return new Results(sample.schema(), "", "", List.of(), "", sample.machine(), races, kernels, new Digests("", ""),
        records, List.of());
  }

  /** The cells of one race on one arch. */
  private static List<Cell> only(Promise promise, List<Cell> all) {
    return all.stream()
        .filter(cell -> cell.race().name().equals(promise.race().name()) && cell.arch().equals(promise.arch().name()))
        .toList();
  }
}
