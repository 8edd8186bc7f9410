// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagerace.reports.catalog.OurCatalog.CATALOG;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

class PlanTest {
  private static final List<CataloguedKernel> KERNELS =
      List.of(CATALOG.kernels("v5.9").get(0), CATALOG.kernels("rfc-v2").get(0));

  private static CataloguedRace race(List<String> needs, List<String> archs) {
    return new CataloguedRace(List.of(), new Race(
        "a.Race", "", "", "", List.of(), List.of(), List.of(), needs, List.of()), archs, false);
  }

  private static List<CataloguedArch> archs(String osArch, String... alsoArchs) {
    return ArchChoice.byDefault(CATALOG, osArch).of(race(List.of(), List.of(alsoArchs)));
  }

  @Test
  void whereNoRaceIsNamedTheCoreSetIsTaken() {
    assertThat(new CellOptions().plan(CATALOG, ArchChoice.exactly(CATALOG.archs())).races())
        .hasSizeLessThan(CATALOG.races().size())
        .isNotEmpty().allMatch(CataloguedRace::isCore);
  }

  @Test
  void aKernelWithoutAFunctionThatTheRaceNeedsIsNotRaced() {
    CataloguedRace race = race(List.of("put_page", "put_devmap_managed_page"), List.of());
    Plan plan = Plan.of(List.of(race), KERNELS, ArchChoice.exactly(CATALOG.archs("x86")));
    assertThat(plan.raced().map(Plan.Cell::toRace)).singleElement().satisfies(cell -> {
      assertThat(cell.kernel()).isEqualTo("v5.9");
      assertThat(cell.kernelClass()).isEqualTo(V5_9.class.getName());
      assertThat(cell.archClass()).isEqualTo("org.pagerace.ports.arch.X86");
    });
    assertThat(plan.notApplicable().map(Plan.Cell::notApplicable)).singleElement().satisfies(cell -> {
      assertThat(cell.verdict()).isEqualTo(Verdict.NA);
      assertThat(cell.kernel()).isEqualTo("rfc-v2");
      assertThat(cell.why()).isEqualTo("rfc-v2 has no put_devmap_managed_page");
    });
  }

  @Test
  void whatExistsOnlyInAPatchIsMissingFromItsTree() {
    Plan plan = Plan.of(List.of(race(List.of("dax_layout_is_idle_page"), List.of())), KERNELS,
        ArchChoice.exactly(CATALOG.archs("x86")));
    assertThat(plan.cells()).extracting(Plan.Cell::missing)
        .containsExactly(Optional.of("dax_layout_is_idle_page"), Optional.empty());
    assertThat(plan.raced().map(cell -> cell.kernel().type().getName()))
        .containsExactly(RfcV2.class.getName());
  }

  @Test
  void theMachinesArchIsTheDefault() {
    assertThat(archs("amd64")).extracting(CataloguedArch::name).containsExactly("x86");
    assertThat(archs("aarch64")).extracting(CataloguedArch::name).containsExactly("arm64");
  }

  @Test
  void anArchThatDiffersInOneThingIsForTheRacesThatNameIt() {
    assertThat(ArchChoice.all(CATALOG).of(race(List.of(), List.of())))
        .extracting(CataloguedArch::name).contains("arm64", "x86", "x86-pv").doesNotContain("x86-pae");
    assertThat(ArchChoice.all(CATALOG).of(race(List.of(), List.of("x86-pae"))))
        .extracting(CataloguedArch::name).contains("arm64", "x86", "x86-pv", "x86-pae");
  }

  @Test
  void aRaceRunsAlsoOnTheArchsThatCanChangeItsAnswer() {
    assertThat(archs("amd64", "x86-pv", "x86"))
        .extracting(CataloguedArch::name).containsExactly("x86", "x86-pv");
  }
}
