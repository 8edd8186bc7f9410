// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.pagerace.reports.catalog.OurCatalog.CATALOG;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.catalog.CataloguedKernel.Kind;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Race;

/** The catalogue of this project's own ports and races. */
class CatalogTest {
  private static Race race(String name) {
    return CATALOG.races(name).get(0).race();
  }

  private static CataloguedKernel kernel(String name) {
    return CATALOG.kernels(name).get(0);
  }

  @Test
  void aRaceIsReadFromItsSourceFile() {
    Race race = race("GupFastVsLayoutBreak");
    assertThat(race.source())
        .isEqualTo("stress/src/main/java/org/pagerace/stress/layout/GupFastVsLayoutBreak.java");
    assertThat(race.description()).startsWith("D1: ");
    assertThat(race.story()).contains("1. read the pte", "A. clear the pte").doesNotContain("*", "<pre>");
    assertThat(race.actors()).containsExactly("get_user_pages_fast_only", "dax_layout_busy_page");
    assertThat(race.required()).extracting(Race.Required::id).contains("pinned, busy");
    assertThat(race.grades()).extracting(Race.Grade::id, Race.Grade::expected)
        .contains(
            tuple("pinned, busy", Expected.ACCEPTABLE),
            tuple("", Expected.FORBIDDEN));
    assertThat(race.functions()).contains(
        new Race.Function("get_user_pages_fast_only", "mm/gup.c", "v5.9"),
        new Race.Function("dax_layout_busy_page", "fs/dax.c", "v5.9"));
  }

  @Test
  void aRaceAnswersToItsNamesInAnyCase() {
    List<CataloguedRace> race = CATALOG.races("GupFastVsLayoutBreak");
    assertThat(CATALOG.races("d1")).isEqualTo(race);
    assertThat(CATALOG.races("gupfastvslayoutbreak")).isEqualTo(race);
    assertThat(CATALOG.races("org.pagerace.stress.layout.GupFastVsLayoutBreak")).isEqualTo(race);
  }

  @Test
  void everyRaceOfTheProjectHasAnIdAStoryAndALaw() {
    assertThat(CATALOG.races()).filteredOn(race -> race.name().startsWith("org.pagerace.stress."))
        .isNotEmpty().allSatisfy(race -> {
      assertThat(race.id()).as(race.name()).isNotEmpty();
      assertThat(race.race().story()).as(race.name()).isNotEmpty();
      assertThat(race.race().grades()).as(race.name()).isNotEmpty();
      assertThat(race.archs()).as(race.name())
          .allSatisfy(arch -> assertThat(CATALOG.findArchs(arch)).isNotEmpty());
    });
  }

  @Test
  void unknownNamesNameTheNearest() {
    assertThatThrownBy(() -> CATALOG.races("GupFastVsLayoutBraek"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("no race is called 'GupFastVsLayoutBraek'; the nearest is GupFastVsLayoutBreak");
    assertThatThrownBy(() -> CATALOG.kernels("rfc2"))
        .hasMessage("no kernel is called 'rfc2'; the nearest is rfc-v2");
    assertThatThrownBy(() -> CATALOG.archs("arm46"))
        .hasMessage("no arch is called 'arm46'; the nearest is arm64");
  }

  @Test
  void releasedTreesComeFirstAndOldestFirst() {
    assertThat(CATALOG.kernels(Kind.TREE)).extracting(CataloguedKernel::name)
        .containsSubsequence("v5.9", "v6.15");
    assertThat(CATALOG.kernels()).extracting(CataloguedKernel::kind).isSorted();
    assertThat(kernel("v5.9").kernel().touches()).isEmpty();
    assertThat(kernel("v6.15").kernel().base()).isEqualTo("v6.15");
  }

  @Test
  void thePatchOfTheSeriesSaysWhatItTouches() {
    Kernel rfc = kernel("rfc-v2").kernel();
    assertThat(rfc.base()).isEqualTo("v5.9");
    assertThat(rfc.source()).isEqualTo("<20200925204442.31348-1-rcampbell@nvidia.com>");
    assertThat(rfc.touches()).extracting(Kernel.Touched::file)
        .contains("include/linux/mm.h", "mm/swap.c", "fs/dax.c");
    assertThat(rfc.touches()).filteredOn(touched -> touched.file().equals("mm/swap.c"))
        .flatExtracting(Kernel.Touched::functions).contains("__put_page", "put_devmap_managed_page");
  }

  @Test
  void theSeriesRemovesWhatTheRaceMayNeed() {
    assertThat(kernel("v5.9").has("put_devmap_managed_page")).isTrue();
    assertThat(kernel("rfc-v2").has("put_devmap_managed_page")).isFalse();
    assertThat(kernel("v5.9").has("dax_layout_is_idle_page")).isFalse();
    assertThat(kernel("rfc-v2").has("dax_layout_is_idle_page")).isTrue();
  }

  @Test
  void everyMutantSaysWhatItIsAndTouchesSomething() {
    assertThat(CATALOG.kernels(Kind.MUTANT)).isNotEmpty().allSatisfy(mutant -> {
      assertThat(mutant.name()).matches("m[a-z0-9-]+(@[a-z0-9.-]+)+");
      assertThat(mutant.kernel().title()).as(mutant.name()).isNotEmpty();
      assertThat(mutant.kernel().source()).as(mutant.name()).isEmpty();
      assertThat(mutant.kernel().touches()).as(mutant.name()).isNotEmpty()
          .allSatisfy(touched -> assertThat(touched.file()).isNotEmpty());
    });
  }

  @Test
  void aMutantsIdStandsForTheMutantOnEveryKernelItFits() {
    assertThat(CATALOG.kernels("M5")).extracting(CataloguedKernel::name).contains("m5@v5.9", "m5@rfc-v2");
  }

  @Test
  void whatAKernelResolvesIsWhatACallWouldRun() throws NoSuchMethodException {
    for (CataloguedKernel kernel : CATALOG.kernels()) {
      for (Method method : new KernelSource(kernel.type()).methods()) {
        assertThat(method).isEqualTo(kernel.type().getMethod(method.getName(), method.getParameterTypes()));
      }
    }
  }

  @Test
  void archsRefineEachOther() {
    assertThat(CATALOG.archs()).extracting(CataloguedArch::name).contains("x86", "x86-pv", "arm64");
    assertThat(CATALOG.archs("x86-pv").get(0).base()).isEqualTo("x86");
    assertThat(CATALOG.archs("x86-pv").get(0).functions()).contains("flush_tlb_mm");
  }

  @Test
  void digestsTellRacesFromPorts() {
    assertThat(CATALOG.digests().races()).matches("[0-9a-f]{64}").isNotEqualTo(CATALOG.digests().ports());
  }

  /** A kernel from somebody's jar is called by its class: that is how views tell which is whose. */
  @Test
  void kernelsOfOursAreCalledInLowerCase() {
    assertThat(CATALOG.kernels()).extracting(CataloguedKernel::name)
        .allSatisfy(name -> assertThat(name).isLowerCase());
  }
}
