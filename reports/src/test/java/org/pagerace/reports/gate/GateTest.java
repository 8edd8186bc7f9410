// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.Golden;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.results.Witness;
import org.pagerace.reports.text.GateText;

/** What a change of reachable outcomes means, over records made by hand. */
class GateTest {
  private static final Race RACE = new Race("a.Race", "", "", "", List.of("gup", "migrate"),
      List.of(new Race.Grade("good", Expected.ACCEPTABLE, "as it should"),
          new Race.Grade("odd", Expected.INTERESTING, "curious"), new Race.Grade("bad", Expected.FORBIDDEN, "harm")),
      List.of(new Race.Required("good", "else it is worth nothing")), List.of(), List.of());

  private static final Witness WITNESS = new Witness(1, 0, List.of(new Witness.Row(1, "gup", "update",
      "include/linux/page_ref.h", "page_ref_inc", "P:1", "page.refcount", "0", "1", "volatile", 1, null,
      Map.of("page.refcount", "1"), Map.of())));

  /** Records such as {@code sc:good+bad tso:good?}, the latter cut; {@code na} for no function. */
  private static List<ModelCell> records(String kernel, String arch, String text) {
    Grading grading = Grading.of(RACE);
    List<ModelCell> records = new ArrayList<>();
    for (String one : text.split(" ")) {
      String[] parts = one.replace("?", "").split(":");
      boolean isCut = one.endsWith("?");
      List<ModelCell.Outcome> outcomes = parts.length < 2 ? List.of() : Arrays.stream(parts[1].split("\\+"))
          .map(id -> new ModelCell.Outcome(id, grading.gradeOf(id).expected(), grading.isRequired(id), WITNESS))
          .toList();
      boolean isMissing = one.equals("na");
      Verdict verdict = isMissing ? Verdict.NA : isCut ? Verdict.CUT : Verdict.OK;
      records.add(new ModelCell(RACE.name(), kernel, arch, isMissing ? "sc" : parts[0], !isCut, verdict, 7, null,
          outcomes, List.of(), isMissing ? "it has no put_page" : isCut ? "more than 7 states" : ""));
    }
    return records;
  }

  private static Results results(String arch, String before, String after) {
    Results sample = Sample.results();
    List<ModelCell> records = new ArrayList<>(records("old", arch, before));
    records.addAll(records("new", arch, after));
    return new Results(sample.schema(), "", "", List.of(), "", sample.machine(), List.of(RACE),
        List.of(new Kernel("old", "Old", "", "", "", List.of()), new Kernel("new", "New", "", "", "", List.of())),
        sample.digests(), records, List.of());
  }

  private static Gate gate(String arch, String before, String after) {
    return Gate.of("old", "new", Cells.of(results(arch, before, after)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "x86   | sc:good tso:good            | sc:good tso:good            | 0 | ",
    "x86   | sc:good tso:good            | sc:good+bad tso:good+bad    | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good tso:good            | sc:good tso:good+bad        | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good tso:good+bad        | sc:good+bad tso:good+bad    | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good+bad tso:good+bad    | sc:good+bad tso:good+bad    | 0 | ",
    "x86   | sc:good+bad tso:good+bad    | sc:good tso:good            | 0 | DISAPPEARS",
    "x86   | sc:good tso:good java:good  | sc:good tso:good java:good+bad | 0 | ",
    "arm64 | sc:good tso:good java:good  | sc:good tso:good java:good+bad | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good tso:good            | sc:good tso:good+<stuck>    | 1 | STUCK_APPEARS",
    "x86   | sc:good tso:good            | sc:good+odd tso:good+odd    | 0 | APPEARS",
    "x86   | sc:good+odd tso:good+odd    | sc:odd tso:odd              | 1 | REQUIRED_IS_LOST",
    "x86   | sc:odd tso:odd              | sc:odd tso:odd              | 0 | ",
    "x86   | sc:good+odd tso:good+odd    | sc:odd tso:odd?             | 3 | UNFINISHED",
    "x86   | sc:good tso:good            | sc:good+bad tso:good?       | 1 | FORBIDDEN_APPEARS UNFINISHED",
    "x86   | sc:good? tso:good?          | sc:good+bad tso:good+bad    | 3 | UNFINISHED",
    "x86   | na                          | sc:good+bad tso:good+bad    | 1 | FORBIDDEN_APPEARS APPEARS",
    "x86   | sc:good tso:good            | na                          | 0 | NOT_APPLICABLE",
    "x86   | na                          | na                          | 0 | ",
  })
  void setsOfOutcomesDecide(String arch, String before, String after, int exit, String kinds) {
    Gate gate = gate(arch, before, after);
    assertThat(gate.changes()).extracting(change -> change.kind().name())
        .containsExactlyElementsOf(kinds == null ? List.of() : List.of(kinds.split(" ")));
    assertThat(gate.exit()).isEqualTo(exit);
  }

  @Test
  void aFailingGateReadsAsCommitted() throws IOException {
    Results results = results("x86", "sc:good+odd tso:good+odd", "sc:good tso:good+bad");
    Golden.assertMatches("text/gate-failed.txt", GateText.render(Gate.of("old", "new", Cells.of(results)), results));
  }

  @Test
  void aPassingGateReadsAsCommitted() throws IOException {
    Results results = results("arm64", "sc:good tso:good java:good", "sc:good tso:good java:good");
    Golden.assertMatches("text/gate-passed.txt", GateText.render(Gate.of("old", "new", Cells.of(results)), results));
  }

  @Test
  void aLostRequiredOutcomeAndACutAreNamed() {
    Results results = results("x86", "sc:good+odd tso:good+odd", "sc:odd tso:odd");
    assertThat(GateText.render(Gate.of("old", "new", Cells.of(results)), results))
        .contains("required outcome is no longer reachable: \"good\" in Race, new, x86",
            "required: else it is worth nothing");
    Results cut = results("x86", "sc:good tso:good", "sc:good tso:good?");
    assertThat(GateText.render(Gate.of("old", "new", Cells.of(cut)), cut))
        .contains("new: tso: more than 7 states", "gate UNFINISHED", "exit 3\n");
  }
}
