// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.claims.Agreement.Judged;
import org.pagerace.reports.claims.Agreement.Standing;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

/** What a claim is worth beside a cell. */
class AgreementTest {
  private static final Race RACE = new Race("a.LastPut", "", "", "", List.of("put_page"), List.of(), List.of(),
      List.of(), List.of());
  private static final CataloguedRace CATALOGUED = new CataloguedRace(List.of("A1"), RACE, List.of(), false);

  private static Cell cell(String arch, boolean isComplete, String... forbidden) {
    List<ModelCell.Outcome> outcomes = List.of(forbidden).stream()
        .map(id -> new ModelCell.Outcome(id, Expected.FORBIDDEN, false, null))
        .toList();
    Verdict verdict = forbidden.length > 0 ? Verdict.BAD : isComplete ? Verdict.OK : Verdict.CUT;
    ModelCell record = new ModelCell("a.LastPut", "v5.9", arch, "sc", isComplete, verdict, 1, null, outcomes, List.of(), "");
    return new Cell(RACE, "v5.9", arch, Optional.empty(), List.of(record));
  }

  /** The claim that nothing frees twice in v5.9, on whatever arch. */
  private static Judged judged(Cell... cells) {
    return Agreement.of(List.of(CATALOGUED), List.of(cells)).judged().stream()
        .filter(one -> one.claim().entry().equals("A1") && one.claim().kernel().equals("v5.9"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsClaimedExcludedMustBeUnreachableOnEveryArch() {
    assertThat(judged(cell("x86", true), cell("arm64", true)).standing()).isEqualTo(Standing.AGREES);
    Judged contradicted = judged(cell("x86", true), cell("arm64", true, "freed twice"));
    assertThat(contradicted.standing()).isEqualTo(Standing.DISAGREES);
    assertThat(contradicted.found()).isEqualTo("ok on x86; reachable, bad on arm64");
  }

  @Test
  void aCutEnumerationConfirmsNothing() {
    assertThat(judged(cell("x86", false)).standing()).isEqualTo(Standing.NOT_COMPARED);
    assertThat(judged(cell("x86", false, "freed twice")).standing()).isEqualTo(Standing.DISAGREES);
  }

  @Test
  void aClaimWithoutARaceIsNotCompared() {
    Agreement agreement = Agreement.of(List.of(), List.of(cell("x86", true)));
    assertThat(agreement.count(Standing.NOT_COMPARED)).isEqualTo(agreement.judged().size());
    assertThat(agreement.share()).isZero();
  }

  @Test
  void aModelThatDoesNotDecideSaysNothing() {
    ModelCell portability = new ModelCell("a.LastPut", "v5.9", "x86", "java", true, Verdict.BAD, 1, null,
        List.of(new ModelCell.Outcome("freed twice", Expected.FORBIDDEN, false, null)), List.of(), "");
    Cell both = new Cell(RACE, "v5.9", "x86", Optional.empty(),
        List.of(cell("x86", true).models().get(0), portability));
    assertThat(judged(both).standing()).isEqualTo(Standing.AGREES);
  }
}
