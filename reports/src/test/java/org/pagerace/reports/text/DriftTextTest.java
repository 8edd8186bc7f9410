// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.Golden;
import org.pagerace.reports.gate.Comparison;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;
import org.pagerace.reports.results.Verdict;

/** What two kernels do differently, over records made by hand. */
class DriftTextTest {
  private final List<Race> races = new ArrayList<>();
  private final List<ModelCell> records = new ArrayList<>();

  private Race race(String name) {
    Race race = new Race("a." + name, "", "", "", List.of("gup", "migrate"),
        List.of(new Race.Grade("good", Expected.ACCEPTABLE, "as it should"),
            new Race.Grade("odd", Expected.INTERESTING, "curious"), new Race.Grade("bad", Expected.FORBIDDEN, "harm")),
        List.of(new Race.Required("good", "else it is worth nothing")), List.of(), List.of());
    if (!races.contains(race)) {
      races.add(race);
    }
    return race;
  }

  /** Outcomes with + between them; none for a kernel that has not what the race is about, ? where it was cut. */
  private void cell(String name, String kernel, String arch, String outcomes) {
    Race race = race(name);
    boolean isCut = outcomes.equals("?");
    Grading grading = Grading.of(race);
    for (String model : List.of("sc", "tso")) {
      List<ModelCell.Outcome> reached = Arrays.stream(outcomes.split("\\+"))
          .filter(id -> grading.rows().stream().anyMatch(row -> row.id().equals(id)))
          .map(id -> new ModelCell.Outcome(id, grading.gradeOf(id).expected(), grading.isRequired(id), null))
          .toList();
      Verdict verdict = outcomes.isEmpty() ? Verdict.NA : isCut ? Verdict.CUT : Verdict.OK;
      records.add(new ModelCell(race.name(), kernel, arch, model, !isCut, verdict, 7, null, reached, List.of(),
          outcomes.isEmpty() ? kernel + " has no put_page" : ""));
    }
  }

  private String drift() {
    Results sample = Sample.results();
    Results results = new Results(sample.schema(), "", "", List.of(), "", sample.machine(), races,
        List.of(new Kernel("old", "Old", "", "", "", List.of()), new Kernel("new", "New", "", "", "", List.of())),
        sample.digests(), records, List.of());
    return DriftText.render(Comparison.of("old", "new", Cells.of(results)), results);
  }

  @Test
  void whatAppearsAndWhatDisappearsEachHasItsCommand() throws IOException {
    cell("Moves", "old", "arm64", "good+odd");
    cell("Moves", "new", "arm64", "good+bad");
    cell("Moves", "old", "x86", "good+odd");
    cell("Moves", "new", "x86", "good+bad");
    cell("Dies", "old", "x86", "good");
    cell("Dies", "new", "x86", "odd");
    cell("Same", "old", "x86", "good+bad");
    cell("Same", "new", "x86", "good+bad");
    cell("NotNew", "old", "x86", "good");
    cell("NotNew", "new", "x86", "");
    cell("NotOld", "old", "x86", "");
    cell("NotOld", "new", "x86", "good+bad");
    cell("Wide", "old", "x86", "good");
    cell("Wide", "new", "x86", "?");
    Golden.assertMatches("text/explain-drift.txt", drift());
  }

  @Test
  void kernelsThatDoTheSameHaveNoDrift() {
    cell("Same", "old", "x86", "good+bad");
    cell("Same", "new", "x86", "good+bad");
    assertThat(drift()).isEqualTo("0 of 1 race does something else under new than under old\n");
  }
}
