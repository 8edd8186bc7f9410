// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command has in common: one line for bad input, help, the width of a terminal. */
class CommandLineTest {
  private final Program program = new Program();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "run GupFastVsLayoutBraek"
        + "         | no race is called 'GupFastVsLayoutBraek'; the nearest is GupFastVsLayoutBreak",
    "run --kernel v5.8  | no kernel is called 'v5.8'; the nearest is v5.9",
    "run --kernel v5.9,rcf-v2 | no kernel is called 'rcf-v2'; the nearest is rfc-v2",
    "stress --arch x68  | no arch is called 'x68'; the nearest is x86",
    "run --budgt 3m     | run has no option '--budgt'; the nearest is --budget",
    "run --budget=3min  | Invalid value for option '--budget': '3min' is not a budget such as 90s, 3m or"
        + " 1h30m; the nearest is 3m",
    "rnu                | pagerace has no command 'rnu'; the nearest is run",
    "list rases         | no list is called 'rases'; the nearest is races",
    "list races twice   | list takes no argument 'twice'",
    "explain vacous     | no race, kernel, arch, model, verdict or code is called 'vacous'; the nearest is vacuous",
    "report none.json   | none.json does not exist: name a results.json that pagerace wrote",
    "litmus             | Missing required parameter: 'RACE'",
    "litmus D99         | no race is called 'D99'; the nearest is D19",
    "litmus D1 --arch x68 | no arch is called 'x68'; the nearest is x86",
    "litmus D1 --kernel m5 | --kernel 'm5' means m5@rfc-v2, m5@v5.9, m5@v6.15: name one of them",
    "litmus D1 --outcome idle | no outcome is called 'idle'; the nearest is pinned, idle",
    "report             | Missing required parameter: 'FILE'",
    "run --expect none  | none does not exist: name a file of expected findings with --expect",
  })
  void badInputIsOneLineAndExitsWith2(String command, String message) {
    assertThat(program.run(command.split(" +"))).isEqualTo(2);
    assertThat(program.err()).isEqualTo("pagerace: " + message + "\n");
    assertThat(program.out()).isEmpty();
    assertThat(program.raced).isEmpty();
  }

  @Test
  void withoutACommandTheyAreNamed() {
    assertThat(program.run()).isEqualTo(2);
    assertThat(program.err()).startsWith("pagerace: name a command: run, ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "enumerate", "stress", "gate", "accept", "litmus", "report", "list", "explain"})
  void helpEndsWithExitCodesAndTwoExamples(String command) {
    assertThat(program.run(command, "--help")).isZero();
    List<String> lines = program.out().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH));
    assertThat(lines).containsSubsequence("Exit codes", "Examples");
    assertThat(lines.subList(lines.indexOf("Examples") + 1, lines.size()))
        .hasSize(2).allSatisfy(line -> assertThat(line).startsWith("  pagerace " + command));
    assertThat(program.out()).doesNotContain("\033");
  }

  @Test
  void theVersionNamesTheCommit() {
    assertThat(program.run("--version")).isZero();
    assertThat(program.out()).matches("pagerace \\S+\ncommit \\S+\n").doesNotContain("${");
  }
}
