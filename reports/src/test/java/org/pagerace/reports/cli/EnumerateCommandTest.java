// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.ports.UnderTest;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.results.Verdict;

/** {@code enumerate}: what is explored, what is printed, what the exit status says; with an explorer that is told. */
class EnumerateCommandTest {
  @TempDir Path folder;
  private final Program program = new Program();

  @Test
  void everyCellIsEnumeratedAndACleanAnswerExitsWith0() {
    assertThat(program.run("enumerate", "A3", "--kernel", "rfc-v2,v5.9", "--arch", "x86,arm64", "--model", "sc,tso"))
        .isZero();
    assertThat(program.enumerated).extracting(target -> target.kernel() + " " + target.arch()).containsOnly(
        "rfc-v2 x86", "rfc-v2 arm64", "v5.9 x86", "v5.9 arm64");
    assertThat(program.enumerated).filteredOn(target -> target.kernel().equals("rfc-v2"))
        .extracting(Target::properties)
        .allSatisfy(properties -> assertThat(properties).containsEntry(UnderTest.KERNEL, RfcV2.class.getName()));
    assertThat(program.out()).startsWith("race ").endsWith("4 ok: clean, exit 0\n");
    assertThat(program.raced).isEmpty();
  }

  @Test
  void aForbiddenOutcomeExitsWith1AndIsShownWithItsCause() {
    program.reachable.put("tso", Set.of("got, freed"));
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86")).isEqualTo(1);
    assertThat(program.out())
        .contains("BAD  SpeculativeGetVsLastPut, v5.9, x86: \"got, freed\"",
            "needs a store buffer: reachable under tso and not under sc, both complete",
            "witness  \"got, freed\"  tso  1 step, 0 switches of actor",
            "page_ref_dec_and_test", "include/linux/page_ref.h", "page.refcount 1 -> 0 (volatile)");
  }

  @Test
  void aStateWithoutAnEndIsStuckWhateverTheLawSays() {
    program.reachable.put("sc", Set.of(ModelCell.STUCK));
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86")).isEqualTo(1);
    assertThat(program.out()).contains("STUCK  SpeculativeGetVsLastPut, v5.9, x86: \"<stuck>\"");
  }

  @Test
  void aRequiredOutcomeThatNoDecidingModelReachesIsVacuous() {
    program.isRequiredReachable = false;
    program.reachable.put("tso", Set.of("refused, freed"));
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86", "--model", "sc,tso")).isEqualTo(1);
    assertThat(program.out()).contains("VACUOUS  SpeculativeGetVsLastPut, v5.9, x86: \"got, kept\"",
        "unreachable under sc and tso, both complete");
  }

  @Test
  void aCutEnumerationExitsWith3UnlessSomethingWasFound() {
    program.isCut = true;
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86", "--model", "sc")).isEqualTo(3);
    assertThat(program.out()).contains("cut  SpeculativeGetVsLastPut, v5.9, x86: sc: more than 1000 states: give it more with");
    program.reachable.put("sc", Set.of("got, freed"));
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86", "--model", "sc")).isEqualTo(1);
    assertThat(program.out()).contains("cut  Spec", "1 bad: findings, exit 1")
        .containsPattern("1 of 1\\s+cell is unfinished");
  }

  @Test
  void whatCannotBeModelledIsNamedAndTakesNothingElseWithIt() {
    program.refusal = target -> {
      if (target.kernel().equals("v5.9")) {
        throw new Unsupported("Race.java:7 starts a thread");
      }
    };
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9,rfc-v2", "--arch", "x86", "--model", "sc"))
        .isEqualTo(3);
    assertThat(program.out()).contains("not run  SpeculativeGetVsLastPut, v5.9, x86: sc: Race.java:7 starts a thread",
        "1 not run, 1 ok: could not finish, exit 3");
  }

  @Test
  void anExplorerThatFailsIsABugAndNotAnAnswer() {
    program.refusal = target -> {
      throw new IllegalStateException("lost");
    };
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86", "--model", "sc")).isEqualTo(3);
    assertThat(program.out()).containsPattern("a bug of the explorer stopped it:\\s+java.lang.IllegalStateException: lost");
  }

  @Test
  void aKernelWithoutWhatTheRaceIsAboutIsNotEnumerated() {
    assertThat(program.run("enumerate", "PutCompoundHeadWakes", "--kernel", "v6.15", "--arch", "x86")).isZero();
    assertThat(program.enumerated).isEmpty();
    assertThat(program.out()).containsPattern("PutCompoundHeadWakes +v6.15 +x86 +n/a")
        .contains("1 n/a: clean, exit 0");
  }

  @Test
  void onlyTheWitnessesOfAnOutcomeArePrinted() {
    program.reachable.put("sc", Set.of("got, freed"));
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86", "--outcome", "got, freed"))
        .isEqualTo(1);
    assertThat(program.out()).startsWith("SpeculativeGetVsLastPut, v5.9, x86\nwitness  \"got, freed\"  sc");
  }

  @Test
  void recordsAreWrittenAsJson() throws Exception {
    Path json = folder.resolve("deep/records.json");
    assertThat(program.run("enumerate", "A3", "--kernel", "v5.9", "--arch", "x86", "--model", "sc",
        "--json", json.toString(), "--stats")).isZero();
    Results results = ResultsFile.read(json);
    assertThat(results.hardware()).isEmpty();
    assertThat(results.enumerated()).singleElement().satisfies(cell -> {
      assertThat(cell.verdict()).isEqualTo(Verdict.OK);
      assertThat(cell.interleavings()).isEqualTo("6");
      assertThat(cell.outcomes().get(0).witness().rows().get(0).memory()).isEqualTo(Map.of("page.refcount", "0"));
    });
    assertThat(program.out()).contains("SpeculativeGetVsLastPut  v5.9 x86 sc  42      99");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--model ts              | no model is called 'ts'; the nearest is tso",
    "--kernel v5.8           | no kernel is called 'v5.8'; the nearest is v5.9",
    "A3 --arch x86 --model sc --kernel v5.9 --outcome got,kep | no outcome is called 'got,kep'; the nearest is got, kept",
    "--test Foo              | --test chooses among the tests of a jar: name it with --classpath",
    "A3 --test Foo --classpath none.jar | the tests that --test chooses know no race, kernel or arch: leave it or them out",
    "A3 --classpath none.jar | none.jar does not exist: name a jar or a folder of classes",
    "--classpath D1          | D1 does not exist: name a jar or a folder of classes, and races before --classpath",
    "--classpath none.jar    | none.jar does not exist: name a jar or a folder of classes",
    "--max-states 0          | --max-states 0 leaves no state to visit: give a number from 1 on",
    "--catalogue A3          | --catalogue enumerates everything: give it nothing but --json and --stats",
    "--test ( --classpath a  | --test '(' is no regular expression (Unclosed group): mend it",
  })
  void badInputIsOneLineAndExitsWith2(String arguments, String message) {
    assertThat(program.run(("enumerate " + arguments).split(" +"))).isEqualTo(2);
    assertThat(program.err()).isEqualTo("pagerace: " + message + "\n");
    assertThat(program.out()).isEmpty();
  }
}
