// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.enumeration.Target;

/** {@code gate}: what is compared with what. */
class GateCommandTest {
  private final Program program = new Program();

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
