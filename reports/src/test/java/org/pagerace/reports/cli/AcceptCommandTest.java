// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code accept}: nobody edits the file by hand. */
class AcceptCommandTest {
  private final Program program = new Program();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameIt() {
    file = folder.resolve("accepted");
  }

  private int accept(String... arguments) {
    List<String> all = new ArrayList<>(List.of("accept"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--file", file.toString()));
    return program.run(all.toArray(String[]::new));
  }

  @Test
  void anEntryNamesTheRaceAndItsReason() {
    assertThat(accept("pr001", "D1", "--outcome", "pinned, idle", "--until", "v6.17", "--because", " the next patch "))
        .isZero();
    assertThat(program.out()).isEqualTo("started  " + file + ":3  PR001 GupFastVsLayoutBreak \"pinned, idle\"\n");
    assertThat(file).content().endsWith("\nPR001\tGupFastVsLayoutBreak\tpinned, idle\tv6.17\tthe next patch\n");
  }

  @Test
  void everyOutcomeForGoodWhereNeitherIsNamed() {
    assertThat(accept("PR011", "zone_device_page_init", "--because", "it only logs")).isZero();
    assertThat(file).content().endsWith("\nPR011\tzone_device_page_init\t*\t-\tit only logs\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "PR0O1;D1;--because;x                     | no code is called 'PR0O1'; the nearest is PR001",
    "PR001;GupFastVsLayoutBraek;--because;x   | no race is called 'GupFastVsLayoutBraek'; the nearest is GupFastVsLayoutBreak",
    "PR001;D1                                 | Missing required option: '--because=REASON'",
    "PR001;D1;--because;                      | --because is empty: say it in a line",
    "PR001;D1;--because;x;--until;soon        | --until 'soon' is no release: name one such as v6.17",
    "PR013;D1;--because;x;--outcome;pinned    | PR013 is about no outcome: leave out --outcome",
    "PR005;D1;--because;x                     | PR005 cannot be accepted, for it says that nobody knows or that an entry is "
        + "wrong: pagerace explain PR005 says how to resolve it",
  })
  void badInputIsOneLineAndWritesNothing(String arguments, String message) {
    assertThat(accept(arguments.split(";", -1))).isEqualTo(2);
    assertThat(program.err()).isEqualTo("pagerace: " + message + "\n");
    assertThat(Files.exists(file)).isFalse();
  }
}
