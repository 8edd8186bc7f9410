// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.Grading;
import org.pagerace.reports.hardware.RunListener;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.results.UnreadableResultsException;
import org.pagerace.reports.results.Verdict;
import picocli.CommandLine;

/** The command line as its user meets it: streams and exit status, with a racer that starts no forks. */
class CommandLineTest {
  private static final Catalog CATALOG = Catalog.of(CommandLineTest.class.getClassLoader());

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<CellPlan> raced = new ArrayList<>();
  private Verdict verdict = Verdict.UNSEEN;
  private Duration budget;

  private int run(String... arguments) {
    CommandLine line = Pagerace.commandLine(
        new Session(() -> CATALOG, FakeRacer::new, StatusLine.Surface.LOG));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private int race(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--out");
    all.add(folder.resolve("out").toString());
    return run(all.toArray(String[]::new));
  }

  /** Says of every cell what the test wants it to say. */
  private final class FakeRacer implements Racer {
    private final RunListener listener;

    FakeRacer(RunListener listener) {
      this.listener = listener;
    }

    @Override
    public List<HardwareCell> run(
        List<CellPlan> plan, Function<String, Grading> laws, Duration time, Path path) {
      budget = time;
      raced.addAll(plan);
      List<HardwareCell> cells = plan.stream()
          .map(cell -> new HardwareCell(cell.race(), cell.kernel(), cell.arch(), verdict, "why", false, 1000,
              List.of(new Seen("pinned, busy", Expected.FORBIDDEN, false, "harm", verdict == Verdict.BAD ? 1 : 0)),
              List.of()))
          .toList();
      cells.forEach(listener::finished);
      return cells;
    }

    @Override
    public void cancel() {}

    @Override
    public List<String> flags() {
      return List.of("-Xmx256m");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "run GupFastVsLayoutBraek       | no race is called 'GupFastVsLayoutBraek'; the nearest is GupFastVsLayoutBreak",
    "run --kernel v5.8              | no kernel is called 'v5.8'; the nearest is v5.9",
    "run --kernel v5.9,rcf-v2       | no kernel is called 'rcf-v2'; the nearest is rfc-v2",
    "stress --arch x68              | no arch is called 'x68'; the nearest is x86",
    "run --budgt 3m                 | run has no option '--budgt'; the nearest is --budget",
    "run --budget=3min              | Invalid value for option '--budget': '3min' is not a budget such as 90s, 3m"
        + " or 1h30m; the nearest is 3m",
    "rnu                            | pagerace has no command 'rnu'; the nearest is run",
    "list rases                     | no list is called 'rases'; the nearest is races",
    "list races twice               | list takes no argument 'twice'",
    "list models                    | enumeration under memory models is not part of this build: it has no models",
    "explain vacous                 | no race, kernel, arch or verdict is called 'vacous'; the nearest is vacuous",
    "report none.json               | none.json does not exist: name a results.json that pagerace wrote",
    "report                         | Missing required parameter: 'FILE'",
    "run --expect none.txt          | none.txt does not exist: name a file of expected findings with --expect",
  })
  void badInputIsOneLineAndExitsWith2(String command, String message) {
    assertThat(run(command.split(" +"))).isEqualTo(2);
    assertThat(err).hasToString("pagerace: " + message + "\n");
    assertThat(out.toString()).isEmpty();
    assertThat(raced).isEmpty();
  }

  @Test
  void withoutACommandTheyAreNamed() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("pagerace: name a command: run, ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "stress", "report", "list", "explain"})
  void helpEndsWithExitCodesAndTwoExamples(String command) {
    assertThat(run(command, "--help")).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH));
    assertThat(lines).containsSubsequence("Exit codes", "Examples");
    assertThat(lines.subList(lines.indexOf("Examples") + 1, lines.size()))
        .hasSize(2).allSatisfy(line -> assertThat(line).startsWith("  pagerace " + command));
    assertThat(out.toString()).doesNotContain("\033");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidBeforeAnythingRuns() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "precious");
    assertThat(race("run", "D1")).isEqualTo(2);
    assertThat(err).hasToString(
        "pagerace: " + file + " cannot be written (a file is in its place): name another folder with --out\n");
    assertThat(raced).isEmpty();
    assertThat(file).hasContent("precious");
  }

  @Test
  void aCleanRunWritesResultsAndPageAndExitsWith0() throws UnreadableResultsException {
    assertThat(race("run", "A3", "--kernel", "rfc-v2,v5.9", "--arch", "x86", "--budget", "90s")).isZero();
    assertThat(budget).isEqualTo(Duration.ofSeconds(90));
    assertThat(raced).extracting(CellPlan::kernel).containsExactly("rfc-v2", "v5.9");
    assertThat(folder.resolve("out/report.html")).content().startsWith("<!DOCTYPE html>");
    Results results = ResultsFile.read(folder.resolve("out/results.json"));
    assertThat(results.command()).startsWith("pagerace", "run", "A3", "--kernel", "rfc-v2,v5.9");
    assertThat(results.machine().jvmFlags()).containsExactly("-Xmx256m");
    assertThat(results.races()).extracting(race -> race.simpleName()).containsExactly("SpeculativeGetVsLastPut");
    assertThat(results.digests()).isEqualTo(CATALOG.digests());
    assertThat(out.toString()).endsWith("clean, exit 0\n");
    assertThat(err.toString()).startsWith("1 race, 2 kernels, 2 cells; budget 1:30\n");
  }

  @Test
  void stressWritesNoPage() {
    assertThat(race("stress", "A3")).isZero();
    assertThat(folder.resolve("out/results.json")).exists();
    assertThat(folder.resolve("out/report.html")).doesNotExist();
  }

  @Test
  void defaultKernelsAreTheThreeOfTheQuestion() {
    race("stress", "A3", "--arch", "x86");
    assertThat(raced).extracting(CellPlan::kernel).containsExactly("v5.9", "rfc-v2", "v6.15");
  }

  @Test
  void findingsExitWith1AndUnfinishedCellsWith3() {
    verdict = Verdict.BAD;
    assertThat(race("run", "A3")).isEqualTo(1);
    verdict = Verdict.NOT_RUN;
    assertThat(race("run", "A3")).isEqualTo(3);
  }

  @Test
  void withAnExpectationTheExitStatusJudgesTheExpectation() throws IOException {
    Path expected = Files.writeString(folder.resolve("findings.txt"),
        "always bad SpeculativeGetVsLastPut v5.9 x86 \"pinned, busy\"\n");
    String[] command = {
      "run", "A3", "--kernel", "v5.9", "--arch", "x86", "--expect", expected.toString()
    };
    verdict = Verdict.BAD;
    assertThat(race(command)).isZero();
    assertThat(out.toString()).endsWith("1 finding, as " + expected + " expects: exit 0\n");
    verdict = Verdict.UNSEEN;
    assertThat(race(command)).isEqualTo(1);
    verdict = Verdict.NOT_RUN;
    assertThat(race(command)).isEqualTo(3);
  }

  @Test
  void aPageIsMadeAgainFromResults() throws IOException {
    race("run", "A3", "--kernel", "v5.9");
    Path results = folder.resolve("out/results.json");
    byte[] page = Files.readAllBytes(folder.resolve("out/report.html"));
    assertThat(run("report", results.toString(), "--out", folder.resolve("deep/page.html").toString())).isZero();
    assertThat(folder.resolve("deep/page.html")).hasBinaryContent(page);
    assertThat(run("report", results.toString(), "--out", results.toString())).isEqualTo(2);
    assertThat(err.toString()).endsWith("would be overwritten by its own page: name another file with --out\n");
  }

  @Test
  void listsNameWhatThereIs() {
    assertThat(run("list", "races")).isZero();
    assertThat(run("list", "kernels")).isZero();
    assertThat(run("list", "mutants")).isZero();
    assertThat(run("list", "archs")).isZero();
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH))
        .anySatisfy(line -> assertThat(line).startsWith("GupFastVsLayoutBreak ").contains("D1: "))
        .anySatisfy(line -> assertThat(line).matches("v5\\.9 +tree .*"))
        .anySatisfy(line -> assertThat(line).matches("rfc-v2 +patch .*"))
        .anySatisfy(line -> assertThat(line).matches("m5@v5\\.9 +breaks A3.*"))
        .anySatisfy(line -> assertThat(line).matches("x86-pv +refines x86 .*flush_tlb_mm.*"));
  }

  @Test
  void aRaceIsExplainedByItsStoryItsLawAndItsMutants() {
    assertThat(run("explain", "a3")).isZero();
    assertThat(out.toString())
        .startsWith("SpeculativeGetVsLastPut\n")
        .contains("1. raise the count unless it is 0", "\"got, kept\"", "any other", "m5@v5.9",
            "get_page_unless_zero", "include/linux/mm.h", "stress/src/main/java/")
        .endsWith("  pagerace run A3\n");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH));
  }

  @Test
  void aPatchIsExplainedByItsDiffstat() {
    assertThat(run("explain", "rfc-v2")).isZero();
    assertThat(out.toString()).contains("base    v5.9", "Overrides ", "mm/swap.c", "put_devmap_managed_page");
  }

  @Test
  void aVerdictIsExplainedWithWhatItDoesToTheExitStatus() {
    assertThat(run("explain", "vacuous")).isZero();
    assertThat(out.toString()).startsWith("∅ vacuous").contains("the exit status is 1");
    assertThat(run("explain", "not run")).isZero();
    assertThat(out.toString()).contains("? not run", "the exit status is 3");
  }

  @Test
  void theVersionNamesTheCommit() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("pagerace \\S+\ncommit \\S+\n").doesNotContain("${");
  }
}
