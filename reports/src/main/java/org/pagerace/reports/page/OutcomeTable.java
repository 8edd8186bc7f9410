// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.text.Tally;
import org.pagerace.reports.text.Words;

/** Every outcome of a race and its count in each cell: forbidden first, interesting, acceptable. */
record OutcomeTable(Race race, List<HardwareCell> cells) {

  List<PageView.OutcomeRow> rows() {
    Map<String, Seen> outcomes = new LinkedHashMap<>();
    for (Race.Grade grade : race.grades()) {
      boolean required = race.required().stream().anyMatch(one -> one.id().equals(grade.id()));
      outcomes.put(grade.id(), new Seen(grade.id(), grade.expected(), required, grade.meaning(), 0));
    }
    cells.forEach(cell -> cell.outcomes().forEach(seen -> outcomes.putIfAbsent(seen.id(), seen)));
    List<Seen> sorted = new ArrayList<>(outcomes.values());
    sorted.sort(Comparator.comparing(Seen::expected, Comparator.reverseOrder()).thenComparing(Seen::id));
    return sorted.stream().map(this::row).toList();
  }

  private PageView.OutcomeRow row(Seen outcome) {
    return new PageView.OutcomeRow(
        outcome.id().isEmpty() ? "(any other)" : outcome.id(),
        outcome.expected() == Expected.FORBIDDEN ? "bad" : "",
        Words.expected(outcome.expected()),
        outcome.required() ? "required: " + because(outcome.id()) : "",
        outcome.meaning(),
        cells.stream().map(cell -> count(outcome, cell)).toList());
  }

  private String because(String id) {
    return race.required().stream()
        .filter(required -> required.id().equals(id))
        .map(Race.Required::because)
        .findFirst()
        .orElse("it must stay possible");
  }

  private PageView.Count count(Seen outcome, HardwareCell cell) {
    Optional<Seen> here = cell.outcomes().stream().filter(seen -> seen.id().equals(outcome.id())).findFirst();
    boolean patternMatchedElsewhere =
        here.isEmpty() && race.grades().stream().anyMatch(grade -> grade.id().equals(outcome.id()));
    if (cell.samples() == 0 || patternMatchedElsewhere) {
      return new PageView.Count("plain", "", cell.samples() == 0 ? "no samples" : "–", "", "");
    }
    long seen = here.map(Seen::count).orElse(0L);
    Tally tally = new Tally(seen, cell.samples());
    String tone = tone(outcome, seen);
    return seen == 0
        ? new PageView.Count(tone, glyph(tone), tally.countOfSamples(), "≤ " + tally.bound(), "")
        : new PageView.Count(
            tone, glyph(tone), Tally.human(seen), tally.share(), Double.toString(tally.logPercent()));
  }

  private static String tone(Seen outcome, long count) {
    if (count == 0) {
      return outcome.required() ? "new" : "plain";
    }
    return switch (outcome.expected()) {
      case FORBIDDEN -> "bad";
      case INTERESTING -> "odd";
      case ACCEPTABLE -> "ok";
    };
  }

  private static String glyph(String tone) {
    return switch (tone) {
      case "bad" -> "✗";
      case "odd" -> "!";
      case "new" -> "∅";
      default -> "";
    };
  }
}
