// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that a reviewer reads. */
class AcceptedFileTest {
  private static final List<String> RACES = List.of("FreezeVsFreeze", "GupFastVsLayoutBreak");
  private static final Accepted.Entry ENTRY = new Accepted.Entry(
      0, Code.FORBIDDEN_APPEARS, "FreezeVsFreeze", "busy, busy", Release.of("v6.17"), "the next patch mends it");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameIt() {
    file = folder.resolve("accepted");
  }

  private AcceptedFile accepted() {
    return new AcceptedFile(file, RACES);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(accepted().write(ENTRY)).isEqualTo(3);
    assertThat(accepted().read().entries()).containsExactly(new Accepted.Entry(
        3, ENTRY.code(), ENTRY.subject(), ENTRY.outcome(), ENTRY.until(), ENTRY.because()));
    assertThat(file).content().isEqualTo("""
        # Findings that pagerace gate tolerates. Written by pagerace accept.
        # code\trace\toutcome\tuntil\tbecause
        PR001\tFreezeVsFreeze\tbusy, busy\tv6.17\tthe next patch mends it
        """);
  }

  @Test
  void anotherEntryIsAddedAndTheSameReplaced() throws IOException {
    Files.writeString(file, "# ours\nPR002\tFreezeVsFreeze\t*\t-\tmeant\n\n# theirs\nPR003\tFreezeVsFreeze\t*\t-\tgone\n");
    assertThat(accepted().write(ENTRY)).isEqualTo(6);
    assertThat(accepted().write(new Accepted.Entry(
        0, Code.OUTCOME_APPEARS, "FreezeVsFreeze", Accepted.ANY, Optional.empty(), "still meant"))).isEqualTo(2);
    assertThat(file).content().isEqualTo("# ours\nPR002\tFreezeVsFreeze\t*\t-\tstill meant\n\n# theirs\n"
        + "PR003\tFreezeVsFreeze\t*\t-\tgone\nPR001\tFreezeVsFreeze\tbusy, busy\tv6.17\tthe next patch mends it\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "PR0O1;FreezeVsFreeze;*;-;x           | :1 has an unknown code 'PR0O1': the nearest is PR001",
    "PR001;FreezeVsFreze;*;-;x            | :1 names a race 'FreezeVsFreze' that does not exist: the nearest is FreezeVsFreeze",
    "PR001;FreezeVsFreeze;*;-;            | :1 has no reason: say in the last column why PR001 is tolerated",
    "PR001;FreezeVsFreeze;;-;x            | :1 names no outcome: write one, or * for all",
    "PR001;FreezeVsFreeze;*;2027-01-01;x  | :1 expires with '2027-01-01', which is no release: write one such as v6.17, or - for never",
    "PR001;FreezeVsFreeze                 | :1 has 2 columns and needs 5 with tabs between them (code, race, outcome, until, because): let pagerace accept write it",
    "PR005;FreezeVsFreeze;*;-;x           | :1 accepts PR005, which nobody can: Give Java more memory",
    "PR001;FreezeVsFreeze;*;-;x!PR001;FreezeVsFreeze;*;-;y | :2 accepts again what line 1 accepts: delete one of them",
  })
  void aWrongLineIsNamedWithItsRemedy(String lines, String message) throws IOException {
    String text = lines.replace(';', '\t').replace('!', '\n') + "\n";
    Files.writeString(file, text);
    assertThatThrownBy(() -> accepted().read()).isInstanceOf(UnusableAcceptedException.class)
        .hasMessageStartingWith(file + message);
    assertThatThrownBy(() -> accepted().write(ENTRY)).isInstanceOf(UnusableAcceptedException.class);
    assertThat(file).content().isEqualTo(text);
  }

  @Test
  void aFileThatIsNoneIsNamed() throws IOException {
    assertThatThrownBy(() -> accepted().read()).hasMessage(
        file + " does not exist: name a file that pagerace accept wrote");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> accepted().read()).hasMessage(
        file + " is no text in UTF-8: name a file that pagerace accept wrote");
  }

  @ParameterizedTest
  @CsvSource({"v6.17,v6.17,true", "v6.16,v6.17,false", "v7.0,v6.17,true", "v6.2,v6.17,false", "v5.18,v6.1,false"})
  void anEntryExpiresOnItsReleaseAndLaterOnes(String base, String until, boolean hasExpired) {
    Accepted.Entry entry = new Accepted.Entry(1, Code.OUTCOME_APPEARS, "Race", "*", Release.of(until), "x");
    assertThat(entry.hasExpired(Release.of(base))).isEqualTo(hasExpired);
  }
}
