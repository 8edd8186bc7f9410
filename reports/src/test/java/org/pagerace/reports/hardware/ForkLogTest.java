// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkLogTest {

  private static final ForkResult RESULT =
      new ForkResult(
          "toys.Race",
          "v5.9",
          "x86",
          "C2/interpreter",
          8,
          true,
          List.of("-XX:StressSeed=7"),
          250,
          ForkResult.End.OK,
          "",
          new TreeMap<>(Map.of("pinned, busy", 12L, "a \"quoted\" outcome", 1L)));

  @TempDir Path out;

  private Path written(int results) throws IOException {
    try (ForkLog log = ForkLog.create(out)) {
      for (int i = 0; i < results; i++) {
        log.append(RESULT);
      }
    }
    return out.resolve(ForkLog.FILE);
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    assertThat(ForkLog.read(written(2))).containsExactly(RESULT, RESULT);
  }

  @Test
  void aResultIsOnTheDiskBeforeTheLogIsClosed() throws IOException {
    try (ForkLog log = ForkLog.create(out)) {
      log.append(RESULT);

      assertThat(ForkLog.read(out.resolve(ForkLog.FILE))).containsExactly(RESULT);
    }
  }

  @Test
  void aLastLineCutByAKillIsLeftOut() throws IOException {
    Path file = written(2);
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 20));

    assertThat(ForkLog.read(file)).containsExactly(RESULT);
  }

  @Test
  void aLineThatIsNoResultNamesFileAndLine() throws IOException {
    Path file = written(1);
    Files.writeString(file, "{\"race\": oops\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> ForkLog.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(ForkLog.FILE + ", line 2: not the result of a fork");
  }

  @Test
  void anEarlierRunsLogIsReplaced() throws IOException {
    written(3);

    assertThat(ForkLog.read(written(1))).hasSize(1);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamedWithTheRemedy() throws IOException {
    Path file = Files.createFile(out.resolve("taken"));

    assertThatThrownBy(() -> ForkLog.create(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("taken")
        .hasMessageContaining("--out");
  }
}
