// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {
  @TempDir Path folder;

  @Test
  void sampleOfSchemaOneStaysReadable() {
    Results results = Sample.results();
    assertThat(results.races()).extracting(Race::simpleName).contains("GupTakesMappedFsdaxPage");
    assertThat(results.hardware()).extracting(HardwareCell::verdict).contains(
        Verdict.BAD, Verdict.VACUOUS, Verdict.NOT_RUN, Verdict.ODD, Verdict.UNSEEN, Verdict.NA);
    assertThat(results.machine().load1Before()).isEqualTo(4.21);
  }

  @Test
  void writingWhatWasReadGivesTheSameBytes() throws Exception {
    Path file = folder.resolve("results.json");
    ResultsFile.write(file, Sample.enumerated());
    assertThat(Files.readString(file)).isEqualTo(Sample.text());
  }

  @Test
  void keysStandAsTheRecordsDeclareThemAndConstantsAsTheirWords() {
    assertThat(Sample.text())
        .startsWith("{\n  \"schema\": 2,\n  \"tool\": ")
        .contains("\"interleavings\": null", "\"interleavings\": \"1824\"", "\"verdict\": \"not run\"", "\"verdict\": \"n/a\"", "\"expected\": \"forbidden\"");
  }

  @Test
  void aFileOfSchemaOneIsReadAsOneWithoutEnumeration() throws Exception {
    assertThat(Sample.oldText()).startsWith("{\n  \"schema\": 1,").doesNotContain("\"results\"");
    Results results = Sample.results();
    assertThat(results.schema()).isEqualTo(Results.SCHEMA);
    assertThat(results.enumerated()).isEmpty();
    Path file = folder.resolve("results.json");
    ResultsFile.write(file, results);
    assertThat(ResultsFile.read(file)).isEqualTo(results);
  }

  @Test
  void aLawThatCannotBeAppliedIsRefused() throws IOException {
    assertRefused(edited("\"id\": \"pinned, busy\"", "\"id\": \"pinned, (\""), "is not a regular expression");
  }

  @Test
  void missingFileIsNamed() {
    assertRefused(folder.resolve("none.json"), "does not exist");
  }

  @Test
  void folderIsNoFile() {
    assertRefused(folder, "it is a directory");
  }

  @Test
  void emptyFileIsNamed() throws IOException {
    assertRefused(file(" \n"), "is empty");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    String whole = Sample.text().strip();
    for (int length : new int[] {1, 2, 14, 200, whole.length() / 2, whole.length() - 1}) {
      assertRefused(file(whole.substring(0, length)), "is cut off at line ");
    }
  }

  @Test
  void anotherSchemaNamesBoth() throws IOException {
    assertRefused(file(Sample.text().replace("\"schema\": 2", "\"schema\": 3")),
        "has schema 3 and this build reads schema 1 to 2");
  }

  @Test
  void foreignJsonIsNotOurs() throws IOException {
    assertRefused(file("{\"schema\": 1, \"results\": []}"), "is JSON but not a pagerace results file");
    assertRefused(file("{\"schema\": \"1\"}"), "is JSON but not a pagerace results file");
    assertRefused(file("[1, 2]"), "is JSON but not a pagerace results file");
    assertRefused(file("null"), "is JSON but not a pagerace results file");
  }

  @Test
  void otherTextIsNotJson() throws IOException {
    assertRefused(file("<html></html>"), "is not JSON (line 1)");
    assertRefused(file(Sample.text() + "{}"), "is not JSON");
    assertRefused(file("{\"schema\": 1, \"schema\": 1}"), "is not JSON");
  }

  @Test
  void whatTheSchemaDoesNotKnowIsRefusedWithItsPlace() throws IOException {
    assertRefused(edited("\"verdict\": \"bad\"", "\"verdict\": \"worse\""),
        "does not fit it at results[3].verdict");
    assertRefused(edited("\"verdict\": \"bad\"", "\"verdict\": 1"), "does not fit it at results[3].verdict");
    assertRefused(edited("\"cpus\": 2", "\"cpus\": 2, \"sockets\": 1"), "does not fit it at machine.sockets");
    assertRefused(edited("\"cpus\": 2,", ""), "does not fit it at machine.cpus");
    assertRefused(edited("\"cpus\": 2,", "\"cpus\": null,"), "does not fit it at machine.cpus");
    assertRefused(edited("\"cpus\": 2,", "\"cpus\": \"2\","), "does not fit it at machine.cpus");
    assertRefused(edited("\"cpus\": 2,", "\"cpus\": 2.5,"), "does not fit it at machine.cpus");
    assertRefused(edited("\"microcode\": \"0x2b000603\"", "\"microcode\": null"),
        "does not fit it at machine.");
    assertRefused(edited("\"-XX:+UseSerialGC\"", "null"), "does not fit it at machine.jvmFlags");
  }

  @Test
  void cellThatTheFileDoesNotDescribeIsRefused() throws IOException {
    assertRefused(edited("\"kernel\": \"v5.9\"", "\"kernel\": \"v5.8\""), "is described nowhere or twice");
    assertRefused(edited("\"model\": \"tso\"", "\"model\": \"sc\""), "is described nowhere or twice");
    assertRefused(edited("\"model\": \"tso\"", "\"model\": null"), "does not fit it at results[1].model");
    assertRefused(edited("\"arch\": \"x86-pv\"", "\"arch\": \"x86\""), "is described nowhere or twice");
  }

  @Test
  void failedWriteKeepsTheEarlierFileAndLeavesNoLitter() throws IOException {
    Path file = file("earlier");
    Files.createDirectory(folder.resolve("results.json.part"));
    assertThatThrownBy(() -> ResultsFile.write(file, Sample.results()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " could not be written (")
        .hasMessageEndingWith("is as it was: free space or choose another place");
    assertThat(file).hasContent("earlier");
  }

  @Test
  void failedMoveKeepsTheEarlierContentAndLeavesNoLitter() throws IOException {
    Path occupied = Files.createDirectory(folder.resolve("results.json"));
    Files.writeString(occupied.resolve("inside"), "kept");
    assertThatThrownBy(() -> ResultsFile.write(occupied, Sample.results())).isInstanceOf(IOException.class);
    assertThat(occupied.resolve("inside")).hasContent("kept");
    assertThat(folder.resolve("results.json.part")).doesNotExist();
  }

  private void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> ResultsFile.read(file))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(reason)
        .hasMessageMatching("[^\\n]+: [^\\n]+");
  }

  private Path edited(String before, String after) throws IOException {
    assertThat(Sample.text()).contains(before);
    return file(Sample.text().replaceFirst(Pattern.quote(before), after));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("results.json"), content);
  }
}
