// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.text.Evidence;
import org.pagerace.reports.text.Headline;
import org.pagerace.reports.text.Words;

/** Puts the results into the page's words and order. */
final class PageWriter {
  /** Findings of one verdict on the first screen, so that the matrix begins on it too. */
  private static final int FIRST_OF_EACH = 3;

  private final Results results;
  private final List<Cell> cells;
  private final Anchors anchors;

  PageWriter(Results results) {
    this.results = results;
    this.cells = Cells.of(results);
    this.anchors = new Anchors(results);
  }

  PageView view() {
    Headline headline = Headline.of(results);
    MachineFacts machine = new MachineFacts(results.machine());
    PageView.Banner banner = new PageView.Banner(Chips.of(headline.exit()), headline.sentence(),
        headline.counts(), headline.scope(), headline.exit().code(), machine.oneLine(), machine.load());
    RaceSection sections = new RaceSection(results, cells, anchors);
    return new PageView(
        "pagerace: " + headline.exit().words() + ", " + results.started(),
        banner,
        findings(),
        cells.stream().filter(Cell::isUnfinished).map(sections::line).toList(),
        matrix(),
        Cells.races(results).stream().map(sections::of).toList(),
        results.kernels().stream().map(kernel -> KernelSection.of(kernel, anchors)).toList(),
        machine.all(),
        MachineFacts.origin(results),
        models(),
        Arrays.stream(Verdict.values()).map(Chips::meaning).toList());
  }

  /** What was enumerated under each model, and whether that decides. */
  private List<PageView.Fact> models() {
    return results.enumerated().stream().map(ModelCell::model).distinct().map(this::model).toList();
  }

  private PageView.Fact model(String name) {
    List<ModelCell> records =
        results.enumerated().stream().filter(record -> record.model().equals(name)).toList();
    List<String> decided = records.stream()
        .filter(record -> Deciding.decides(name, record.arch()))
        .map(ModelCell::arch)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
    long complete = records.stream().filter(ModelCell::complete).count();
    return new PageView.Fact(name, complete + " of " + records.size() + " enumerations complete; "
        + (decided.isEmpty() ? "decides nothing here: portability" : "decides " + Words.list(decided)));
  }

  private PageView.Findings findings() {
    List<PageView.FindingRow> first = new ArrayList<>();
    List<PageView.FindingRow> more = new ArrayList<>();
    Map<Verdict, Integer> shown = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> folded = new EnumMap<>(Verdict.class);
    for (Finding finding : Finding.of(results)) {
      Verdict verdict = finding.verdict();
      if (shown.merge(verdict, 1, Integer::sum) <= FIRST_OF_EACH) {
        first.add(row(finding));
      } else {
        more.add(row(finding));
        folded.merge(verdict, 1, Integer::sum);
      }
    }
    String words = folded.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey().word())
        .collect(Collectors.joining(", ", "and " + more.size() + " more: ", ""));
    return new PageView.Findings(first, more, words);
  }

  private PageView.FindingRow row(Finding finding) {
    Cell cell = finding.cell();
    return new PageView.FindingRow(
        Chips.plain(finding.verdict()),
        anchors.toRace(cell.race().name()),
        anchors.toKernel(cell.kernel()),
        cell.arch(),
        finding.outcome().isEmpty() ? "" : Words.outcome(finding.outcome()),
        (finding.verdict() == Verdict.VACUOUS ? "is required: " : "") + finding.because(),
        String.join("; ", Evidence.of(finding)));
  }

  private PageView.Matrix matrix() {
    List<PageView.Link> heads =
        results.kernels().stream().map(kernel -> anchors.toKernel(kernel.name())).toList();
    List<PageView.MatrixRow> rows = Cells.races(results).stream()
        .map(race -> new PageView.MatrixRow(
            anchors.toRace(race.name()),
            results.kernels().stream().map(kernel -> entry(race, kernel)).toList()))
        .toList();
    return new PageView.Matrix(heads, rows);
  }

  private List<PageView.MatrixCell> entry(Race race, Kernel kernel) {
    boolean archMatters = Words.archMatters(race, results);
    return cells.stream()
        .filter(cell -> cell.race().equals(race) && cell.kernel().equals(kernel.name()))
        .map(cell -> new PageView.MatrixCell(
            archMatters ? cell.arch() : "", Chips.of(cell), anchors.toRace(race.name()).href()))
        .toList();
  }
}
