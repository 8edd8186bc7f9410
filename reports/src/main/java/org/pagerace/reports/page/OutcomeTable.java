// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.text.Tally;
import org.pagerace.reports.text.Words;

/** Every outcome of a race and its count in each cell: forbidden first, interesting, acceptable. */
record OutcomeTable(Race race, List<Cell> cells) {

  List<PageView.OutcomeRow> rows() {
    Map<String, Seen> outcomes = new LinkedHashMap<>();
    for (Race.Grade grade : race.grades()) {
      boolean required = race.required().stream().anyMatch(one -> one.id().equals(grade.id()));
      outcomes.put(grade.id(), new Seen(grade.id(), grade.expected(), required, grade.meaning(), 0));
    }
    for (Cell cell : cells) {
      cell.hardware().ifPresent(
          hardware -> hardware.outcomes().forEach(seen -> outcomes.putIfAbsent(seen.id(), seen)));
      for (ModelCell model : cell.models()) {
        model.outcomes().forEach(one -> outcomes.computeIfAbsent(one.id(), this::unnamed));
      }
    }
    List<Seen> sorted = new ArrayList<>(outcomes.values());
    sorted.sort(Comparator.comparing(Seen::expected, Comparator.reverseOrder()).thenComparing(Seen::id));
    return sorted.stream().map(this::row).toList();
  }

  /** An outcome that a model reaches and no core has shown. */
  private Seen unnamed(String id) {
    Race.Grade grade = Grading.of(race).gradeOf(id);
    boolean required = race.required().stream().anyMatch(one -> one.id().equals(id));
    return new Seen(id, grade.expected(), required, grade.meaning(), 0);
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

  private PageView.Count count(Seen outcome, Cell cell) {
    Optional<Seen> here = cell.hardware().stream()
        .flatMap(hardware -> hardware.outcomes().stream())
        .filter(seen -> seen.id().equals(outcome.id()))
        .findFirst();
    boolean isPattern = here.isEmpty()
        && cell.reaching(outcome.id()).isEmpty()
        && race.required().stream().noneMatch(required -> required.id().equals(outcome.id()))
        && race.grades().stream().anyMatch(grade -> grade.id().equals(outcome.id()));
    String reachable = isPattern ? "" : reachable(outcome, cell);
    if (cell.samples() == 0 || isPattern) {
      String tone = isPattern ? "plain" : tone(outcome, cell, 0);
      String words = cell.samples() == 0 ? cell.hardware().isPresent() ? "no samples" : "" : "–";
      return new PageView.Count(tone, glyph(tone), reachable, words, "", "");
    }
    long seen = here.map(Seen::count).orElse(0L);
    Tally tally = new Tally(seen, cell.samples());
    String tone = tone(outcome, cell, seen);
    return seen == 0
        ? new PageView.Count(tone, glyph(tone), reachable, tally.countOfSamples(), "≤ " + tally.bound(), "")
        : new PageView.Count(tone, glyph(tone), reachable,
            Tally.human(seen), tally.share(), Double.toString(tally.logPercent()));
  }

  /** The models that reach it; what a cut enumeration has not reached may be reachable all the same. */
  private static String reachable(Seen outcome, Cell cell) {
    List<String> reaching = cell.reaching(outcome.id());
    if (cell.models().isEmpty() || !reaching.isEmpty()) {
      return String.join(" ", reaching);
    }
    return cell.models().stream().allMatch(ModelCell::complete) ? "not reachable" : "not reached";
  }

  private static String tone(Seen outcome, Cell cell, long count) {
    boolean isDecided = !cell.deciding().isEmpty();
    boolean happens = count > 0
        || cell.deciding().stream().anyMatch(model -> model.outcome(outcome.id()).isPresent());
    if (!happens) {
      boolean isLost = isDecided ? cell.lost().contains(outcome.id()) : outcome.required() && cell.samples() > 0;
      return isLost ? "new" : "plain";
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
