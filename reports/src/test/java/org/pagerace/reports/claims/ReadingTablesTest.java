// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Race;

/** What was said of claims afterwards speaks of claims, races, outcomes and mutants that there are. */
class ReadingTablesTest {
  private static final Catalog CATALOG = Catalog.of(ReadingTablesTest.class.getClassLoader());
  private static final Map<String, CataloguedRace> RACES = CATALOG.races().stream()
      .collect(Collectors.toMap(race -> race.race().simpleName(), Function.identity()));
  private static final List<Claim> CLAIMS = Claim.all();

  @Test
  void aReadingIsOfAClaimAndNamesGradedOutcomesOfARace() {
    assertThat(Reading.all()).isNotEmpty().allSatisfy(reading -> {
      assertThat(CLAIMS).anyMatch(reading::isOf);
      assertThat(RACES).containsKey(reading.race());
      assertThat(reading.outcomes()).allMatch(outcome -> isSpokenOf(outcome, RACES.get(reading.race()).race()));
      assertThat(reading.why()).isNotBlank();
    });
  }

  /** By a row of its own; or, where only the default row grades it, each word by some other row in its place. */
  private static boolean isSpokenOf(String outcome, Race race) {
    if (!Grading.of(race).gradeOf(outcome).id().isEmpty()) {
      return true;
    }
    List<String> words = List.of(outcome.split(", "));
    return IntStream.range(0, words.size()).allMatch(at -> race.grades().stream()
        .map(grade -> grade.id().split(", "))
        .anyMatch(grade -> grade.length == words.size() && words.get(at).matches(grade[at])));
  }

  @Test
  void whatWasExaminedIsAClaimAndSaysWhoIsWrong() {
    assertThat(Examined.all()).isNotEmpty().allSatisfy(examined -> {
      assertThat(CLAIMS).anyMatch(examined::isOf);
      assertThat(examined.wrong()).isIn("claim", "port", "model", "race");
      assertThat(examined.why()).isNotBlank();
    });
  }

  @Test
  void nothingIsLeftOutThatIsThere() {
    Set<String> known = Stream.of(
            CLAIMS.stream().map(Claim::entry),
            MutantClaim.all().stream().map(MutantClaim::id),
            BugClaim.all().stream().map(BugClaim::id))
        .flatMap(Function.identity())
        .collect(Collectors.toSet());
    Set<String> raced = CATALOG.races().stream().flatMap(race -> race.ids().stream()).collect(Collectors.toSet());
    assertThat(LeftOut.all()).isNotEmpty().allSatisfy(each -> {
      assertThat(known).contains(each.id());
      assertThat(raced).doesNotContain(each.id());
      assertThat(each.why()).isNotBlank();
    });
    assertThat(LeftOut.all().stream().map(LeftOut::id)).doesNotHaveDuplicates();
  }

  /** The two lists of slips have the same numbers: a class says which list its number is of. */
  @Test
  void aClassOfASlipSaysWhichListItsNumberIsOf() {
    assertThat(CATALOG.kernels(CataloguedKernel.Kind.MUTANT)).isNotEmpty().allSatisfy(mutant ->
        assertThat(mutant.type().getEnclosingClass().getSimpleName().startsWith("Mr"))
            .as(mutant.name())
            .isEqualTo(mutant.name().matches("m-\\d.*")));
  }

  /** Coverage has no gap: each scenario, slip and bug has a class or a reason. */
  @Test
  void nothingIsMissing() {
    assertThat(List.of(Coverage.ofEntries(CATALOG), Coverage.ofMutants(CATALOG), Coverage.ofBugs(CATALOG)))
        .allSatisfy(coverage -> {
          assertThat(coverage.missing()).as(coverage.what()).isEmpty();
          assertThat(coverage.there()).isNotEmpty();
        });
  }

  @Test
  void aSurvivorIsAPatchAndHasAProof() {
    List<String> patches = CATALOG.kernels().stream()
        .filter(kernel -> kernel.kind() != CataloguedKernel.Kind.TREE)
        .map(CataloguedKernel::name)
        .toList();
    assertThat(Survivor.all()).allSatisfy(survivor -> {
      assertThat(patches).contains(survivor.patch());
      assertThat(survivor.why()).isNotBlank();
    });
  }

  @Test
  void whatWasSightedIsAnOutcomeOfARaceUnderAMutant() {
    assertThat(Sighting.all()).isNotEmpty().allSatisfy(sighting -> {
      assertThat(CATALOG.kernels(sighting.mutant())).singleElement()
          .matches(kernel -> kernel.kind() == CataloguedKernel.Kind.MUTANT);
      assertThat(RACES).containsKey(sighting.race());
      assertThat(Grading.of(RACES.get(sighting.race()).race()).gradeOf(sighting.outcome()).expected())
          .isEqualTo(Expected.FORBIDDEN);
      assertThat(sighting.seen()).isBetween(0L, sighting.samples());
    });
  }
}
