// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.Golden;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.enumeration.Target;

/** {@code list} and {@code explain}. */
class ExplainCommandTest {
  private final Program program = new Program();

  private void assertFits() {
    assertThat(program.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH));
  }

  @Test
  void listsNameWhatThereIs() {
    assertThat(program.run("list", "races")).isZero();
    assertThat(program.run("list", "kernels")).isZero();
    assertThat(program.run("list", "patches")).isZero();
    assertThat(program.run("list", "mutants")).isZero();
    assertThat(program.run("list", "archs")).isZero();
    assertFits();
    assertThat(program.out().lines())
        .anySatisfy(line -> assertThat(line).startsWith("GupFastVsLayoutBreak ").contains("D1: "))
        .anySatisfy(line -> assertThat(line).matches("v5\\.9 +tree .*"))
        .anySatisfy(line -> assertThat(line).matches("rfc-v2 +patch .*"))
        .anySatisfy(line -> assertThat(line).matches("rfc-v2 +v5\\.9 .*"))
        .anySatisfy(line -> assertThat(line).matches("m5@v5\\.9 +breaks A3.*"))
        .anySatisfy(line -> assertThat(line).matches("x86-pv +refines x86 .*flush_tlb_mm.*"))
        .anySatisfy(line -> assertThat(line).matches("x86-pae +refines x86 +answers ptep_get, .*"));
  }

  @Test
  void aRaceIsExplainedByItsStoryItsLawAndItsMutants() {
    assertThat(program.run("explain", "a3")).isZero();
    assertFits();
    assertThat(program.out())
        .startsWith("SpeculativeGetVsLastPut\n")
        .contains("1. raise the count unless it is 0", "\"got, kept\"", "any other", "m5@v5.9",
            "get_page_unless_zero", "include/linux/mm.h", "stress/src/main/java/")
        .endsWith("  pagerace run A3\n");
  }

  @Test
  void aPatchIsExplainedByItsDiffstat() {
    assertThat(program.run("explain", "rfc-v2")).isZero();
    assertFits();
    assertThat(program.out()).contains(
        "base    v5.9", "Differs from v5.9 by ", "mm/swap.c", "put_devmap_managed_page");
  }

  /** Changes of the ports change this text: what a version differs by is meant to be read. */
  @Test
  void aTreeIsExplainedByItsCommitsAndByWhatACountMeans() throws IOException {
    assertThat(program.run("explain", "v6.1")).isZero();
    assertFits();
    Golden.assertMatches("text/explain-v6.1.txt", program.out());
  }

  @Test
  void aPatchOfAPatchIsComparedWithWhatItPatches() {
    assertThat(program.run("explain", "try-get-2021")).isZero();
    assertThat(program.out())
        .contains("Differs from rfc-v2 by 1 function in 1 file\n")
        .containsPattern("fsdax +0 +0 +0 +1, was refused +0");
  }

  @Test
  void theOldestTreeHasNothingToBeComparedWith() {
    assertThat(program.run("explain", "v5.9")).isZero();
    assertThat(program.out()).containsPattern("private +1 +2 +2 +- +1\n").doesNotContain("Differs", "was");
  }

  @Test
  void aMutantsIdExplainsItOnEveryKernel() {
    assertThat(program.run("explain", "M5")).isZero();
    assertFits();
    assertThat(program.out()).contains("m5@v5.9\n", "m5@rfc-v2\n", "A3 SpeculativeGetVsLastPut");
  }

  @Test
  void aModelIsListedAndExplainedByWhatItDecides() {
    assertThat(program.run("list", "models")).isZero();
    assertThat(program.out().lines()).anySatisfy(line -> assertThat(line).startsWith("sc "))
        .anySatisfy(line -> assertThat(line).startsWith("tso "));
    assertThat(program.run("explain", "tso")).isZero();
    assertFits();
    assertThat(program.out()).contains("tso, a memory model").containsPattern("decides +arm64, x86, x86-pae, x86-pv");
  }

  @Test
  void aVerdictIsExplainedWithWhatItDoesToTheExitStatus() {
    assertThat(program.run("explain", "vacuous")).isZero();
    assertThat(program.out()).startsWith("∅ vacuous").contains("the exit status is 1");
    assertThat(program.run("explain", "not-run")).isZero();
    assertThat(program.out()).contains("? not run", "the exit status is 3");
  }

  @Test
  void twoKernelsAreExplainedByTheCountsAndTheOutcomesThatChanged() {
    assertThat(program.run("explain", "v5.9..v6.15")).isZero();
    assertFits();
    assertThat(program.out())
        .startsWith("v5.9..v6.15\n\nCount of a device page\n")
        .containsPattern("fsdax +0, was 1 +0, was 1 +1 +2 +0, was 1\n")
        .containsPattern("coherent +0, new ")
        .contains("the core set: --all takes the others too", "means nothing under v6.15: v6.15 has no ")
        .endsWith(" under v6.15 than under v5.9\n");
  }

  @Test
  void aPageTypeThatIsNoMoreIsShownAsGone() {
    program.run("explain", "v6.15..v5.9");
    assertThat(program.out()).containsPattern("coherent +gone, was 0 +gone, was 1 ");
  }

  @Test
  void betweenKernelsAllRacesAreTakenOnlyWhereAsked() {
    program.run("explain", "v5.9..rfc-v2");
    int core = races();
    program.run("explain", "v5.9..rfc-v2", "--all");
    assertThat(races()).isGreaterThan(core);
    assertThat(program.enumerated).extracting(Target::kernel).containsOnly("v5.9", "rfc-v2");
  }

  private int races() {
    return (int) program.enumerated.stream().map(target -> target.race().name()).distinct().count();
  }

  @Test
  void driftThatIsNotKnownIsNotFinished() {
    program.isCut = true;
    assertThat(program.run("explain", "v5.9..v6.15")).isEqualTo(3);
    assertThat(program.out()).contains("not known   on x86: an enumeration was cut");
  }

  @Test
  void anOpenQuestionIsAnsweredPerKernelAndArchWithItsWitness() {
    program.explorer = Explorer::over;
    assertThat(program.run("explain", "open", "r-02")).isZero();
    assertFits();
    assertThat(program.out())
        .startsWith("R-02  ")
        .containsPattern("RangeReadWithoutReference +arm64 +x86 +x86-pv\n")
        .containsPattern("v6\\.17 +BAD +ok +BAD\n")
        .contains("      rests on  ", "confirmed  reachable: 0 or head|1", "witness  ")
        .doesNotContain("R-01");
  }

  @Test
  void allOpenQuestionsAreAskedOfTheRacesOfTheirEntries() {
    assertThat(program.run("explain", "open")).isZero();
    assertFits();
    assertThat(program.out())
        .contains("\nR-04  ", "      rests on  ", "RangeReadWithoutReference", "no race asks it")
        .doesNotContain("witness  ");
    assertThat(program.enumerated).extracting(Target::kernel).contains("v5.9", "rfc-v1", "v6.19");
    assertThat(program.enumerated).extracting(target -> target.race().simpleName())
        .contains("ShareCountOfBlock").doesNotContain("LastPutIsUnique");
  }

  @Test
  void anEarlierAnswerIsReadFromItsFile(@TempDir Path folder) {
    String file = folder.resolve("results.json").toString();
    program.reachable.put("sc", Set.of("miscounted"));
    program.run("enumerate", "ShareCountOfBlock", "--kernel", "v6.15", "--arch", "x86", "--json", file);
    program.enumerated.clear();
    assertThat(program.run("explain", "open", "R-01", "--results", file)).isZero();
    assertThat(program.enumerated).isEmpty();
    assertThat(program.out()).contains("confirmed  reachable: share differs", "[v6.15]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "v5.9..          | 'v5.9..' has one end: name two kernels, such as v5.9..v6.15",
    "..v5.9          | '..v5.9' has one end: name two kernels, such as v5.9..v6.15",
    "..              | '..' has one end: name two kernels, such as v5.9..v6.15",
    "v5.9..V5.9      | v5.9 does not differ from itself: name two kernels",
    "v5.8..v6.15     | no kernel is called 'v5.8'; the nearest is v5.9",
    "v5.9..v6.1..v6.15 | no kernel is called 'v6.1..v6.15'; the nearest is ",
    "v5.9..n/a       | no kernel is called 'n/a'",
    "v5.9..m5        | 'm5' means m5@rfc-v2, m5@v5.9, m5@v6.15: name one of them",
    "v5.9 --all      | --all is for two kernels, such as v5.9..v6.15: 'v5.9' is not",
    "v5.9 R-02       | 'R-02' goes with open questions: pagerace explain open R-02",
    "v5.9..v6.1 --results x | --results goes with open questions: pagerace explain open R-02",
    "open R-99       | no open question is called 'R-99'; the nearest is R-29",
    "open --results no-such-file | no-such-file",
  })
  void badInputIsOneLineAndExitsWith2(String arguments, String message) {
    assertThat(program.run(("explain " + arguments).split(" +"))).isEqualTo(2);
    assertThat(program.err()).startsWith("pagerace: ").hasLineCount(1).contains(message);
    assertThat(program.enumerated).isEmpty();
  }

  @Test
  void aCodeIsExplainedWithAnExampleAndTheWayOut() {
    assertThat(program.run("explain", "PR008")).isZero();
    assertThat(program.out()).startsWith("PR008, accepted finding is stale\n")
        .contains("  is       an error: the gate exits with 1; nobody can accept it\n",
            "\n  found    ", "\n  example  ", "\n  why      ", "\n  resolve  Delete the line;");
  }
}
