// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsJson;

/**
 * A verdict for programs, and the records that it rests on in the form of {@code results.json}. It says neither when nor
 * where it was made: the same classes have the same file.
 *
 * @param schema version of the records, as in {@code results.json}
 */
public record GateJson(int schema, String tool, String commit, Summary gate, List<Race> races, List<Kernel> kernels,
    Digests digests, @JsonProperty("results") List<ModelCell> enumerated, List<HardwareCell> hardware) {

  /** What it all comes to. */
  public record Summary(String baseline, String candidate, int exit, List<Row> findings, List<String> unaffected) {}

  /**
   * One finding.
   *
   * @param subject simple name of the race, else the function or the entry
   * @param because why it is accepted, null where it is not
   */
  public record Row(String code, String severity, String words, String subject, String outcome, List<Where> where,
      String why, String because) {}

  /** On which arch, and under which models. */
  public record Where(String arch, List<String> models) {}

  /** The text of the file. */
  public static String render(GateReport report) {
    Gate gate = report.gate();
    Results results = report.results();
    GateJson file = new GateJson(Results.SCHEMA, results.tool(), results.commit(),
        new Summary(gate.baseline().name(), gate.candidate().name(), gate.exit(),
            gate.findings().stream().map(GateJson::row).toList(), gate.unaffected()),
        report.cells().stream().map(Cell::race).distinct().toList(), results.kernels(), results.digests(),
        report.cells().stream().flatMap(cell -> cell.models().stream()).toList(),
        report.cells().stream().flatMap(cell -> cell.hardware().stream()).toList());
    return ResultsJson.mapper().writeValueAsString(file) + "\n";
  }

  private static Row row(Finding finding) {
    return new Row(finding.code().id(), finding.severity().word(), finding.code().words(), finding.subject(),
        finding.outcome(), finding.changes().stream()
            .map(change -> new Where(change.candidate().arch(), change.models())).toList(),
        finding.why(), finding.accepted().map(Accepted.Entry::because).orElse(null));
  }
}
