// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.results.Verdict;

/** {@code gate}: what is compared with what, and what is written where. */
class GateCommandTest {
  private final Program program = new Program();

  @TempDir private Path folder;

  @Test
  void theBaselineIsWhatTheCandidateExtends() {
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "--arch", "x86", "A3")).isZero();
    assertThat(program.enumerated).extracting(Target::kernel).containsOnly("rfc-v2", "m5@rfc-v2");
    assertThat(program.out()).contains("gate PASSED: m5@rfc-v2").endsWith("exit 0\n");
  }

  @Test
  void onlyTheModelsThatDecideAreAsked() {
    program.run("gate", "--candidate", "rfc-v2", "--arch", "x86,arm64", "A3");
    assertThat(program.enumerated).filteredOn(target -> target.arch().equals("x86")).hasSize(4);
    assertThat(program.enumerated).filteredOn(target -> target.arch().equals("arm64")).hasSizeGreaterThan(4);
  }

  @Test
  void everyViewIsWrittenAndNamed() throws IOException {
    program.verdict = Verdict.BAD;
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "--arch", "x86", "A3",
        "--json", folder.resolve("deep/gate.json").toString(), "--junit", folder.resolve("gate.xml").toString(),
        "--markdown", folder.resolve("gate.md").toString(), "--html", folder.resolve("gate.html").toString())).isZero();
    assertThat(folder.resolve("deep/gate.json")).content().startsWith("{\n  \"schema\": 2");
    assertThat(folder.resolve("gate.xml")).content().startsWith("<?xml ");
    assertThat(folder.resolve("gate.md")).content().startsWith("gate PASSED: m5@rfc-v2 ").contains("PR012");
    assertThat(folder.resolve("gate.html")).content().startsWithIgnoringCase("<!doctype html>");
    assertThat(program.err()).contains("written  " + folder.resolve("gate.md"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidBeforeAnythingRuns() {
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "A3", "--json", folder.toString())).isEqualTo(2);
    assertThat(program.err()).isEqualTo("pagerace: " + folder + " is a folder: name a file in it\n");
    assertThat(program.enumerated).isEmpty();
  }

  @Test
  void anAcceptedFileIsReadBeforeAnythingRuns() throws IOException {
    Path accepted = folder.resolve("accepted");
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "A3", "--accepted", accepted.toString())).isEqualTo(2);
    assertThat(program.err()).contains("does not exist: name a file that pagerace accept wrote");
    Files.writeString(accepted, "PR001\tSpeculativeGetVsLastPutt\t*\t-\tx\n");
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "A3", "--accepted", accepted.toString())).isEqualTo(2);
    assertThat(program.err()).contains(accepted + ":1 names a race 'SpeculativeGetVsLastPutt' that does not exist");
    assertThat(program.enumerated).isEmpty();
  }

  @Test
  void whatIsAcceptedMustMatchWhereEverythingIsAsked() throws IOException {
    Path accepted = folder.resolve("accepted");
    Files.writeString(accepted, "PR001\tSpeculativeGetVsLastPut\t*\t-\tit was so once\n");
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "--accepted", accepted.toString())).isEqualTo(1);
    assertThat(program.out()).contains("error[PR008]: accepted finding is stale: PR001 SpeculativeGetVsLastPut",
        "matches no finding of this gate", "gate FAILED: m5@rfc-v2 has an open finding");
    assertThat(new Program().run("gate", "--candidate", "m5@rfc-v2", "A3", "--accepted", accepted.toString())).isZero();
  }

  @Test
  void theCoresAreAskedOnlyOfAffectedRacesAndOnlyWithStress() {
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "--arch", "x86", "A3")).isZero();
    assertThat(program.raced).isEmpty();
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "--arch", "x86", "A3", "--stress", "90s")).isZero();
    assertThat(program.budget).isEqualTo(Duration.ofSeconds(90));
    assertThat(program.raced).extracting(CellPlan::kernel).containsExactly("rfc-v2", "m5@rfc-v2");
  }

  @Test
  void whatWasSeenAndIsUnreachableAccusesTheExplorer() {
    program.reachable.put("java", Set.of());
    program.seesWhatIsUnreachable = true;
    assertThat(program.run("gate", "--candidate", "m5@rfc-v2", "--arch", "x86", "A3", "--stress", "90s")).isEqualTo(3);
    assertThat(program.out()).contains("unfinished[PR004]: outcome was seen that no model reaches");
    assertThat(program.enumerated.stream().filter(target -> target.kernel().equals("m5@rfc-v2")).count())
        .as("the models that decide, then all of them").isEqualTo(2 + 3);
  }

  @Test
  void aRaceThatCannotReachWhatIsOverriddenIsNotEnumerated() {
    program.explorer = Explorer::over;
    assertThat(program.run("gate", "--candidate", "m28-scan@v5.9", "--arch", "x86", "A3", "A8")).isEqualTo(3);
    assertThat(program.out()).contains("warning[PR011]: no race executes a function that the candidate overrides: "
        + "dax_layout_busy_page", "0 races affected, 2 unaffected, 0 complete", "nothing was compared");
  }

  @Test
  void whatCountsIsInWhatItDiffersFromTheBaselineAndNotFromWhatItExtends() {
    program.explorer = Explorer::over;
    program.run("gate", "--candidate", "m5@rfc-v2", "--baseline", "v5.9", "--arch", "x86", "A8");
    assertThat(program.out()).contains("overrides: release_pages", "overrides: put_devmap_managed_page");
  }

  @Test
  void theSameInputHasTheSameBytes() throws IOException {
    List<String> written = new ArrayList<>();
    for (String name : List.of("one", "two")) {
      Program real = new Program();
      real.explorer = Explorer::over;
      assertThat(real.run("gate", "--candidate", "m28-scan@v5.9", "D1", "D2", "D3",
          "--json", folder.resolve(name + ".json").toString(), "--html", folder.resolve(name + ".html").toString()))
          .isEqualTo(1);
      written.add(real.out() + Files.readString(folder.resolve(name + ".json"))
          + Files.readString(folder.resolve(name + ".html")));
    }
    assertThat(written.get(0)).isEqualTo(written.get(1));
  }

  @Test
  void theReadmeShowsWhatIsPrinted() throws IOException {
    Matcher shown = Pattern.compile("\\$ java -jar \\S+ (gate .*)\n(?s)(.*?)\n```")
        .matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(shown.find()).isTrue();
    program.explorer = Explorer::over;
    assertThat(program.run(shown.group(1).split(" "))).isEqualTo(1);
    assertThat(program.out()).containsSubsequence(shown.group(2).split("(?m)^\u2026\\n?"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "--candidate v5.9                     | v5.9 extends no tree or patch: name what it is compared with, with --baseline",
    "--candidate v5.9 --baseline v5.9     | v5.9 is its own baseline: name another kernel with --baseline",
    "--candidate m5                       | --candidate 'm5' means m5@rfc-v2, m5@v5.9, m5@v6.15: name one of them",
    "--candidate rfc-v3                   | no kernel is called 'rfc-v3'; the nearest is rfc-v1",
    "--candidate rfc-v2 --baseline v5.8   | no kernel is called 'v5.8'; the nearest is v5.9",
    "--candidate rfc-v2 GupFastVsLayoutBrea   | no race is called 'GupFastVsLayoutBrea'; the nearest is GupFastVsLayoutBreak",
    "A3                                   | Missing required option: '--candidate=NAME'",
  })
  void badInputIsOneLineAndExitsWith2(String arguments, String message) {
    assertThat(program.run(("gate " + arguments).split(" +"))).isEqualTo(2);
    assertThat(program.err()).startsWith("pagerace: ").hasLineCount(1).contains(message);
    assertThat(program.enumerated).isEmpty();
  }
}
