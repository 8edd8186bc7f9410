// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagerace.reports.cli.Expectation.Difference;
import org.pagerace.reports.results.Results;

class ExpectationTest {
  private static Difference compare(Results results, String... lines) {
    return Expectation.parse("file", List.of(lines)).compare(results);
  }

  @Test
  void exactlyTheExpectedFindingsAreAsExpected() {
    assertThat(compare(Cells.results(Cells.bad("a, b")),
            "# comment", "", "always bad PutVsPut v5.9 x86 \"a, b\""))
        .isEqualTo(new Difference(0, List.of("1 finding, as file expects: exit 0")));
  }

  @Test
  void aFullNameMeansTheSameRace() {
    Results results = Cells.results(Cells.bad("a"));
    assertThat(compare(results, "always  bad  org.acme.PutVsPut  v5.9  x86  \"a\"").exit()).isZero();
  }

  @Test
  void whatIsExpectedSometimesMayBeAbsent() {
    assertThat(compare(Cells.results(Cells.unseen()), "sometimes bad PutVsPut v5.9 x86 \"a\""))
        .isEqualTo(new Difference(0, List.of("0 findings, as file expects: exit 0")));
  }

  @Test
  void whatIsExpectedAlwaysMustAppear() {
    assertThat(compare(Cells.results(Cells.unseen()), "always bad PutVsPut v5.9 x86 \"a\""))
        .isEqualTo(new Difference(1, List.of(
            "missing: always bad PutVsPut v5.9 x86 \"a\"",
            "the findings are not those of file: exit 1")));
  }

  @Test
  void nothingElseMayAppear() {
    assertThat(compare(Cells.results(Cells.bad("a", "b")), "always bad PutVsPut v5.9 x86 \"a\"").lines())
        .contains("not expected: sometimes bad PutVsPut v5.9 x86 \"b\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "always vacuous PutVsPut v5.9 x86 \"a\"",
    "always bad PutVsGet v5.9 x86 \"a\"",
    "always bad Put v5.9 x86 \"a\"",
    "always bad PutVsPut rfc-v2 x86 \"a\"",
    "always bad PutVsPut v5.9 x86-pv \"a\"",
    "always bad PutVsPut v5.9 x86 \"b\"",
  })
  void everyPartOfAFindingCounts(String line) {
    Difference difference = compare(Cells.results(Cells.bad("a")), line);
    assertThat(difference.exit()).isEqualTo(1);
    assertThat(difference.lines())
        .contains("missing: " + line, "not expected: sometimes bad PutVsPut v5.9 x86 \"a\"");
  }

  @Test
  void aLostRequiredOutcomeIsAFindingToo() {
    Results results = Cells.results(Cells.vacuous("a, b"));
    assertThat(compare(results, "always vacuous PutVsPut v5.9 x86 \"a, b\"").exit()).isZero();
  }

  @Test
  void anUnfinishedCellLeavesItOpen() {
    assertThat(compare(Cells.results(Cells.notRun()), "always bad PutVsPut v5.9 x86 \"a\""))
        .isEqualTo(new Difference(3, List.of(
            "left open: always bad PutVsPut v5.9 x86 \"a\"",
            "unfinished cells leave open whether the findings are those of file: exit 3")));
    assertThat(compare(Cells.results(Cells.notRun())).exit()).isEqualTo(3);
  }

  @Test
  void aWrongFindingOutranksAnUnfinishedCell() {
    Results results = Cells.results(Cells.notRun());
    assertThat(compare(results, "always bad PutVsGet v5.9 x86 \"a\"").exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "bad PutVsPut v5.9 x86 \"a\"",
    "often bad PutVsPut v5.9 x86 \"a\"",
    "always odd PutVsPut v5.9 x86 \"a\"",
    "always bad PutVsPut v5.9 x86 a",
    "always bad PutVsPut v5.9 x86 \"a\" b",
  })
  void aLineThatIsNoFindingIsNamed(String line) {
    assertThatThrownBy(() -> Expectation.parse("file", List.of("# first", line)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("file line 2 is no expected finding: "
            + "write always|sometimes unsound|bad|stuck|vacuous RACE KERNEL ARCH \"OUTCOME\"");
  }

  @Test
  void aFileIsReadOrNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("findings.txt"), "always bad PutVsPut v5.9 x86 \"a\"\n");
    assertThat(Expectation.read(file).findings()).hasToString("[always bad PutVsPut v5.9 x86 \"a\"]");
    assertThatThrownBy(() -> Expectation.read(folder.resolve("none.txt")))
        .hasMessageContaining("none.txt does not exist");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> Expectation.read(file)).hasMessageContaining("cannot be read as UTF-8 text");
    assertThatThrownBy(() -> Expectation.read(folder)).isInstanceOf(BadInputException.class);
  }
}
