// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the literature claims of races, mutants and bugs, written down before any of it was enumerated. A row that is
 * changed later carries its reason in the last column; agreement is measured against these files.
 */
class ClaimTablesTest {
  private static final Set<String> TREES = Set.of("v5.9", "rfc-v1", "rfc-v2", "try-get-2021", "v5.18",
      "entry-ref-2022", "v6.1", "v6.15", "v6.17", "v6.19");
  private static final Set<String> ARCHS = Set.of("any", "x86", "x86-pv", "x86-pae", "arm64", "powerpc");
  private static final Set<String> CLAIMS = Set.of("reachable", "excluded", "vacuous", "n/a", "unclear");

  private static List<List<String>> rows(String name) {
    try (InputStream in = ClaimTablesTest.class.getResourceAsStream("/org/pagerace/reports/claims/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<List<String>> body(String name) {
    return rows(name).stream().skip(1);
  }

  @Test
  void claimsOfRacesNameKnownTreesAndArchs() {
    assertThat(rows("races.tsv").get(0))
        .containsExactly("entry", "star", "tree", "arch", "claim", "outcome", "evidence", "where");
    assertThat(body("races.tsv")).allSatisfy(row -> {
      assertThat(row).hasSize(8);
      assertThat(row.subList(2, 8)).doesNotContain("");
      assertThat(row.get(0)).matches("[A-FH]\\d+|R-\\d\\d");
      assertThat(TREES).contains(row.get(2));
      assertThat(ARCHS).contains(row.get(3));
      assertThat(CLAIMS).contains(row.get(4));
    });
  }

  @Test
  void claimsOfOneOutcomeAgree() {
    List<String> claimed = body("races.tsv")
        .map(row -> String.join(" ", row.get(0), row.get(2), row.get(3), row.get(5)))
        .toList();
    assertThat(claimed).doesNotHaveDuplicates();
  }

  @Test
  void everyMutantOfBothCataloguesIsThere() {
    assertThat(body("mutants.tsv").map(row -> row.get(0)))
        .containsAll(Stream.iterate(1, i -> i <= 62, i -> i + 1).map(i -> "M" + i).toList())
        .containsAll(Stream.iterate(1, i -> i <= 50, i -> i + 1).map("M-%02d"::formatted).toList())
        .hasSize(112);
    assertThat(body("mutants.tsv")).allSatisfy(row -> assertThat(row).hasSize(11));
    assertThat(body("bugs.tsv")).allSatisfy(row -> assertThat(row).hasSize(9));
  }

  /** What nobody has proved is asked, and nothing else is. */
  @Test
  void everyOpenClaimHasItsQuestion() {
    assertThat(OpenQuestion.all()).extracting(OpenQuestion::entry).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Claim.all().stream()
            .filter(OpenQuestion::isOpen).map(Claim::entry).collect(Collectors.toSet()))
        .startsWith("R-01", "R-02", "R-03", "R-04");
    assertThat(OpenQuestion.all()).allSatisfy(question -> {
      assertThat(question.question()).endsWith("?");
      assertThat(question.assumption()).isNotBlank();
      assertThat(question.claims()).isNotEmpty();
    });
  }
}
