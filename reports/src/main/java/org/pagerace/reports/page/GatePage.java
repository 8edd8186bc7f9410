// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.pagerace.reports.gate.Finding;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.text.GateWords;
import org.pagerace.reports.text.Words;

/**
 * The page of a gate: its verdict and findings above the races that they are about. Without samples it says neither when nor
 * where it was made, which decides nothing then: the same classes have the same page.
 */
final class GatePage {
  private final GateReport report;
  private final Gate gate;
  private final Anchors anchors;

  GatePage(GateReport report) {
    this.report = report;
    gate = report.gate();
    anchors = new Anchors(report.results());
  }

  PageView view() {
    Results results = report.results();
    PageView all = new PageWriter(results).view();
    boolean hasRaced = !results.hardware().isEmpty();
    return new PageView(
        "pagerace: gate of " + gate.candidate().name() + " against " + gate.baseline().name(),
        new PageView.Banner(chip(), GateWords.sentence(gate) + ".", GateWords.counts(gate), GateWords.scope(report),
            gate.exit(), hasRaced ? all.banner().machine() : "enumerated, not raced",
            hasRaced ? all.banner().load() : "none"),
        findings(),
        all.unfinished(),
        all.matrix(),
        all.races(),
        all.kernels(),
        hasRaced ? all.machine() : List.of(),
        hasRaced ? all.origin() : List.of(new PageView.Fact("tool", results.tool() + ", " + results.commit())),
        all.models(),
        all.glyphs());
  }

  private PageView.Chip chip() {
    return switch (gate.exit()) {
      case 0 -> new PageView.Chip("ok", "✓", "Gate passed", "");
      case 1 -> new PageView.Chip("bad", "✗", "Gate failed", "");
      default -> new PageView.Chip("odd", "?", "Gate unfinished", "");
    };
  }

  private PageView.Findings findings() {
    List<PageView.FindingRow> first = new ArrayList<>();
    List<PageView.FindingRow> more = new ArrayList<>();
    for (Finding finding : gate.findings()) {
      boolean isLoud = finding.isOpen() && finding.severity() != Severity.NOTE;
      (isLoud ? first : more).add(row(finding));
    }
    return new PageView.Findings(first, more, "and " + more.size() + " noted or accepted");
  }

  private PageView.FindingRow row(Finding finding) {
    String race = finding.changes().isEmpty() ? "" : finding.changes().get(0).candidate().race().name();
    String accepted = finding.accepted().map(entry -> "; accepted: " + entry.because()).orElse("");
    return new PageView.FindingRow(
        new PageView.Chip(tone(finding), "", GateWords.severity(finding) + " " + finding.code().id(), ""),
        race.isEmpty() ? new PageView.Link(finding.subject(), "") : anchors.toRace(race),
        anchors.toKernel(gate.candidate().name()),
        Words.list(finding.changes().stream().map(change -> change.candidate().arch()).toList()),
        finding.outcome().isEmpty() ? "" : Words.outcome(finding.outcome()),
        finding.code().words() + (GateWords.meaning(finding).isEmpty() ? "" : ": " + GateWords.meaning(finding)),
        (finding.changes().isEmpty() ? finding.why() : GateWords.where(finding)) + accepted);
  }

  private static String tone(Finding finding) {
    if (!finding.isOpen()) {
      return "plain";
    }
    return switch (finding.severity()) {
      case ERROR -> "bad";
      case UNFINISHED -> "open";
      case WARNING -> "odd";
      case NOTE -> "plain";
    };
  }
}
