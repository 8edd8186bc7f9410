// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.Comparator;
import java.util.List;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.text.Evidence;
import org.pagerace.reports.text.Tally;
import org.pagerace.reports.text.Words;

/** One race: its story, its outcomes under every kernel, and how to see them again. */
final class RaceSection {
  private final Results results;
  private final List<Cell> cells;
  private final Anchors anchors;

  RaceSection(Results results, List<Cell> cells, Anchors anchors) {
    this.results = results;
    this.cells = cells;
    this.anchors = anchors;
  }

  PageView.RaceView of(Race race) {
    List<Cell> bySeverity = cells.stream().filter(cell -> cell.race().equals(race)).toList();
    List<String> kernels = Words.kernelNames(results);
    List<Cell> asColumns = bySeverity.stream()
        .sorted(Comparator.comparingInt((Cell cell) -> kernels.indexOf(cell.kernel()))
            .thenComparing(Cell::arch))
        .toList();
    List<HardwareCell> raced = asColumns.stream().flatMap(cell -> cell.hardware().stream()).toList();
    int forks = raced.stream().mapToInt(cell -> cell.forks().size()).sum();
    return new PageView.RaceView(
        anchors.race(race.name()),
        race.simpleName(),
        race.source(),
        race.description(),
        Story.of(race),
        asColumns.stream().map(this::column).toList(),
        new OutcomeTable(race, asColumns).rows(),
        bySeverity.stream().map(this::line).toList(),
        asColumns.stream().flatMap(cell -> Witnesses.of(cell).stream()).toList(),
        race.functions().stream()
            .sorted(Comparator.comparing(Race.Function::name).thenComparing(Race.Function::version))
            .map(function -> new PageView.FunctionRow(
                KernelLinks.function(function.name(), function.version()),
                KernelLinks.file(function.file(), function.version()),
                function.version()))
            .toList(),
        forks + (forks == 1 ? " virtual machine" : " virtual machines"),
        raced.stream().flatMap(cell -> cell.forks().stream().map(fork -> row(cell, fork))).toList());
  }

  /** The cell in one line, for its own section and for the list of what did not run. */
  PageView.CellLine line(Cell cell) {
    String note = cell.hardware().filter(HardwareCell::oversubscribed).isPresent()
        ? "More actors than processors: they took turns, so this is weaker evidence than usual."
        : "";
    return new PageView.CellLine(Chips.of(cell), anchors.toRace(cell.race().name()), anchors.toKernel(cell.kernel()),
        cell.arch(), Evidence.why(cell), note, Words.again(cell));
  }

  private PageView.Column column(Cell cell) {
    return new PageView.Column(
        anchors.toKernel(cell.kernel()),
        cell.arch(),
        Chips.plain(cell.verdict()),
        cell.samples() == 0 ? "no samples" : Tally.human(cell.samples()) + " samples");
  }

  private static PageView.ForkRow row(HardwareCell cell, HardwareCell.Fork fork) {
    return new PageView.ForkRow(
        cell.kernel(),
        cell.arch(),
        fork.modes(),
        Tally.human(fork.strideSize()),
        Words.command(fork.flags()),
        Tally.human(fork.samples()),
        fork.message().isEmpty() ? fork.status() : fork.status() + ": " + fork.message());
  }
}
