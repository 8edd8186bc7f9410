// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pagerace.reports.catalog.OurCatalog.CATALOG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/** {@code run}, {@code stress}, {@code report}: what is raced, what is written, what the exit status says. */
class RunCommandTest {
  @TempDir Path folder;
  private Path out;
  private final Program program = new Program();

  @BeforeEach
  void nameTheFolder() {
    out = folder.resolve("out");
  }

  private int race(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", out.toString()));
    return program.run(all.toArray(String[]::new));
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidBeforeAnythingRuns() throws IOException {
    Files.writeString(out, "precious");
    assertThat(race("run", "D1")).isEqualTo(2);
    assertThat(program.err()).isEqualTo(
        "pagerace: " + out + " cannot be written (a file is in its place): name another folder with --out\n");
    assertThat(program.raced).isEmpty();
    assertThat(out).hasContent("precious");
  }

  @Test
  void aCleanRunWritesResultsAndPageAndExitsWith0() {
    assertThat(race("run", "A3", "--kernel", "rfc-v2,v5.9", "--arch", "x86", "--budget", "90s")).isZero();
    assertThat(program.budget).isEqualTo(Duration.ofSeconds(90));
    assertThat(program.raced).extracting(CellPlan::kernel).containsExactly("rfc-v2", "v5.9");
    assertThat(program.out()).endsWith("clean, exit 0\n");
    assertThat(program.err()).startsWith("1 race, 2 kernels, 2 cells; budget 1:30\n");
    assertThat(out.resolve("report.html")).content().startsWithIgnoringCase("<!doctype html>");
    Results results = Program.results(out);
    assertThat(results.command()).startsWith("pagerace", "run", "A3", "--kernel", "rfc-v2,v5.9");
    assertThat(results.machine().jvmFlags()).containsExactly("-Xmx256m");
    assertThat(results.races()).extracting(Race::simpleName).containsExactly("SpeculativeGetVsLastPut");
    assertThat(results.digests()).isEqualTo(CATALOG.digests());
  }

  @Test
  void aKillLosesNoFinishedCellAndLeavesNoEarlierRun() {
    assertThat(race("run", "A3", "--kernel", "v5.9,rfc-v2", "--arch", "x86")).isZero();
    assertThat(race("run", "A1", "--kernel", "v5.9,rfc-v2", "--arch", "x86")).isZero();
    assertThat(program.keptBefore.races()).extracting(Race::simpleName).containsExactly("LastPutIsUnique");
    assertThat(program.keptBefore.hardware()).hasSize(2)
        .allSatisfy(cell -> assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN));
    assertThat(program.keptAfterOne.hardware()).extracting(HardwareCell::kernel, HardwareCell::verdict)
        .containsExactly(tuple("v5.9", Verdict.UNSEEN), tuple("rfc-v2", Verdict.NOT_RUN));
  }

  @Test
  void aPageThatCannotBeWrittenIsNeverClean() throws IOException {
    Files.createDirectories(out.resolve("report.html/in the way"));
    assertThat(race("run", "A3")).isEqualTo(3);
    assertThat(program.err()).contains("report.html could not be written");
    assertThat(program.out()).contains("data  " + out.resolve("results.json"), "SpeculativeGetVsLastPut")
        .doesNotContain("page  ");
    program.verdict = Verdict.BAD;
    assertThat(race("run", "A3")).isEqualTo(1);
  }

  @Test
  void stressWritesNoPage() {
    assertThat(race("stress", "A3")).isZero();
    assertThat(out.resolve("results.json")).exists();
    assertThat(out.resolve("report.html")).doesNotExist();
  }

  @Test
  void defaultKernelsAreTheThreeOfTheQuestion() {
    race("stress", "A3", "--arch", "x86");
    assertThat(program.raced).extracting(CellPlan::kernel).containsExactly("v5.9", "rfc-v2", "v6.15");
  }

  @Test
  void findingsExitWith1AndUnfinishedCellsWith3() {
    program.verdict = Verdict.BAD;
    assertThat(race("run", "A3")).isEqualTo(1);
    program.verdict = Verdict.NOT_RUN;
    assertThat(race("run", "A3")).isEqualTo(3);
  }

  @Test
  void withAnExpectationTheExitStatusJudgesTheExpectation() throws IOException {
    Path expected = Files.writeString(folder.resolve("findings.txt"),
        "always bad SpeculativeGetVsLastPut v5.9 x86 \"pinned, busy\"\n");
    String[] command = {"run", "A3", "--kernel", "v5.9", "--arch", "x86", "--expect", expected.toString()};
    program.verdict = Verdict.BAD;
    assertThat(race(command)).isZero();
    assertThat(program.out()).endsWith("1 finding, as " + expected + " expects: exit 0\n");
    program.verdict = Verdict.UNSEEN;
    assertThat(race(command)).isEqualTo(1);
    program.verdict = Verdict.NOT_RUN;
    assertThat(race(command)).isEqualTo(3);
  }

  @Test
  void runEnumeratesFirstAndWhatIsReachableCountsThoughItWasNotSeen() {
    program.reachable.put("tso", Set.of("got, freed"));
    assertThat(race("run", "A3", "--kernel", "v5.9", "--arch", "x86")).isEqualTo(1);
    assertThat(Program.results(out).enumerated()).extracting(ModelCell::model).startsWith("sc", "tso");
    assertThat(program.keptBefore.enumerated()).isEqualTo(Program.results(out).enumerated());
    assertThat(program.out()).contains("BAD reachable", "not seen: 0 of 1 000", "1 bad: findings, exit 1");
    assertThat(out.resolve("report.html")).content().contains("Witness: &#34;got, freed&#34; under v5.9, x86, tso");
  }

  @Test
  void stressEnumeratesNothing() {
    assertThat(race("stress", "A3")).isZero();
    assertThat(program.enumerated).isEmpty();
  }

  @Test
  void aReachableFindingIsNoMatterOfChance() throws IOException {
    Path expected = Files.writeString(folder.resolve("findings.txt"),
        "sometimes bad SpeculativeGetVsLastPut v5.9 x86 \"got, freed\"\n");
    program.reachable.put("sc", Set.of("got, freed"));
    assertThat(race("run", "A3", "--kernel", "v5.9", "--arch", "x86", "--expect", expected.toString())).isEqualTo(1);
    assertThat(program.out())
        .contains("not a matter of chance: always bad SpeculativeGetVsLastPut v5.9 x86 \"got, freed\"");
  }

  @Test
  void aPageIsMadeAgainFromResults() throws IOException {
    race("run", "A3", "--kernel", "v5.9");
    String results = out.resolve("results.json").toString();
    Path again = folder.resolve("deep/page.html");
    assertThat(program.run("report", results, "--out", again.toString())).isZero();
    assertThat(again).hasBinaryContent(Files.readAllBytes(out.resolve("report.html")));
  }

  @Test
  void aPageOverwritesNeitherItsResultsNorAFolder() {
    race("run", "A3", "--kernel", "v5.9");
    String results = out.resolve("results.json").toString();
    assertThat(program.run("report", results, "--out", results)).isEqualTo(2);
    assertThat(program.err())
        .endsWith(results + " would be overwritten by its own page: name another file with --out\n");
    assertThat(program.run("report", results, "--out", folder.toString())).isEqualTo(2);
    assertThat(program.err()).endsWith(folder + " is a folder: name a file with --out\n");
  }
}
