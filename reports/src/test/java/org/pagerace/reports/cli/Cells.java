// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.List;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Machine;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/** Small results for tests: one race, one kernel, x86. */
final class Cells {
  static final String RACE = "org.acme.PutVsPut";

  private Cells() {}

  static Results results(HardwareCell... cells) {
    return new Results(
        Results.SCHEMA, "pagerace test", "unknown", List.of("pagerace"), "2026-01-01T00:00:00Z",
        new Machine("cpu", "1", 2, 1, 2, 1, "none", "os", "amd64", "17", List.of(), "0.16", 0, 0),
        List.of(new Race(RACE, "", "", "", List.of(), List.of(), List.of(), List.of(), List.of())),
        List.of(new Kernel("v5.9", "V5_9", "", "v5.9", "v5.9", List.of())),
        new Digests("", ""), List.of(), List.of(cells));
  }

  static HardwareCell bad(String... outcomes) {
    return cell(Verdict.BAD, List.of(outcomes).stream()
        .map(outcome -> new Seen(outcome, Expected.FORBIDDEN, false, "harm", 3))
        .toList());
  }

  static HardwareCell vacuous(String outcome) {
    return cell(Verdict.VACUOUS, List.of(new Seen(outcome, Expected.ACCEPTABLE, true, "needed", 0)));
  }

  static HardwareCell unseen() {
    return cell(Verdict.UNSEEN, List.of());
  }

  static HardwareCell notRun() {
    return cell(Verdict.NOT_RUN, List.of());
  }

  private static HardwareCell cell(Verdict verdict, List<Seen> outcomes) {
    return new HardwareCell(RACE, "v5.9", "x86", verdict, "why", false, 100, outcomes, List.of());
  }
}
