// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.Golden;

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
}
