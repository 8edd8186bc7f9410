// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.pagerace.reports.claims.Agreement;
import org.pagerace.reports.claims.Agreement.Judged;
import org.pagerace.reports.claims.OpenQuestion;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Verdict;

/** Open questions on the terminal: what is asked, what the answer rests on, and what the explorer says. */
public final class OpenText {
  /** What stands below an answer. */
  public enum Detail {
    /** The commands that print witnesses. */
    COMMANDS,
    /** The witnesses themselves besides. */
    WITNESSES
  }

  private final Agreement agreement;
  private final List<String> kernels;
  private final Detail detail;
  private final Lines lines = new Lines();

  private OpenText(Agreement agreement, List<String> kernels, Detail detail) {
    this.agreement = agreement;
    this.kernels = kernels;
    this.detail = detail;
  }

  /**
   * Lines of at most 100 columns, each ended by a newline.
   *
   * @param cells of the races of each question's entry
   * @param kernels names of the kernels, in the order of their columns
   */
  public static String render(
      Map<OpenQuestion, List<Cell>> cells, Agreement agreement, List<String> kernels, Detail detail) {
    OpenText text = new OpenText(agreement, kernels, detail);
    cells.forEach(text::question);
    text.summary(cells);
    return text.lines.toString();
  }

  private void question(OpenQuestion question, List<Cell> cells) {
    lines.paragraph(question.entry() + "  ", question.question());
    lines.paragraph("      rests on  ", question.assumption());
    Map<String, List<Cell>> races = new LinkedHashMap<>();
    cells.forEach(cell -> races.computeIfAbsent(cell.race().simpleName(), any -> new ArrayList<>()).add(cell));
    if (races.isEmpty()) {
      lines.line("      no race asks it");
    }
    races.forEach((race, asked) -> {
      lines.blank();
      matrix(race, asked);
    });
    claims(question);
    races.values().forEach(this::witnesses);
    lines.blank();
  }

  private void matrix(String race, List<Cell> cells) {
    List<String> archs = cells.stream().map(Cell::arch).distinct().sorted().toList();
    TextColumns columns = new TextColumns();
    List<String> heads = new ArrayList<>(List.of("  " + race));
    heads.addAll(archs);
    columns.row(heads);
    for (String kernel : kernels) {
      List<String> row = new ArrayList<>(List.of("  " + kernel));
      for (String arch : archs) {
        row.add(cells.stream()
            .filter(cell -> cell.kernel().equals(kernel) && cell.arch().equals(arch))
            .map(cell -> Summary.loud(cell.verdict()))
            .findFirst()
            .orElse(""));
      }
      if (!String.join("", row.subList(1, row.size())).isEmpty()) {
        columns.row(row);
      }
    }
    columns.print(lines);
  }

  /** What is claimed, and how it fares; kernels of which the same is claimed and found stand together. */
  private void claims(OpenQuestion question) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Judged one : judged(question)) {
      String word = word(one);
      String claim = String.join(" ", word, one.claim().kind().word() + ":", one.claim().outcome()) + "; found "
          + one.found() + (one.why().isEmpty() ? "" : "; " + one.why());
      places.computeIfAbsent(claim, any -> new ArrayList<>())
          .add(one.claim().kernel() + (one.claim().arch().equals("any") ? "" : " " + one.claim().arch()));
    }
    places.forEach((claim, where) -> {
      String word = claim.substring(0, claim.indexOf(' '));
      lines.paragraph("  " + word.replace('-', ' ') + "  ",
          claim.substring(word.length() + 1) + " [" + String.join(", ", where) + "]");
    });
  }

  private List<Judged> judged(OpenQuestion question) {
    return agreement.judged().stream()
        .filter(one -> one.claim().entry().equals(question.entry()) && OpenQuestion.isOpen(one.claim()))
        .filter(one -> kernels.contains(one.claim().kernel()))
        .toList();
  }

  private static String word(Judged one) {
    return switch (one.standing()) {
      case AGREES -> "confirmed";
      case DISAGREES, EXAMINED -> "refuted";
      case ANSWERED -> "answered";
      case NOT_COMPARED -> "not-compared";
    };
  }

  /** One for each forbidden outcome: in the last kernel that reaches it, on x86 where that is one of the archs. */
  private void witnesses(List<Cell> cells) {
    Map<String, Cell> shown = new TreeMap<>();
    Map<String, TreeSet<String>> places = new TreeMap<>();
    for (Cell cell : cells) {
      for (String outcome : cell.forbidden()) {
        shown.merge(outcome, cell, BinaryOperator.maxBy(Comparator
            .comparing((Cell each) -> kernels.indexOf(each.kernel()))
            .thenComparing(each -> each.arch().equals("x86"))));
        places.computeIfAbsent(outcome, any -> new TreeSet<>()).add(cell.kernel());
      }
    }
    shown.forEach((outcome, cell) -> {
      lines.paragraph("  shown      ", Words.outcome(outcome) + " under "
          + Words.list(kernels.stream().filter(places.get(outcome)::contains).toList()));
      lines.command("             ", Words.again(cell, outcome));
      if (detail == Detail.WITNESSES) {
        FindingText.simplest(cell, outcome).ifPresent(model -> {
          lines.blank();
          FindingText.witness(cell.race(), outcome, model, lines);
          lines.blank();
        });
      }
    });
  }

  private void summary(Map<OpenQuestion, List<Cell>> cells) {
    Map<String, Long> counts = new TreeMap<>();
    cells.keySet().forEach(question ->
        judged(question).forEach(one -> counts.merge(word(one), 1L, Long::sum)));
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add(count + " " + word.replace('-', ' ')));
    long red = cells.values().stream()
        .filter(asked -> asked.stream().anyMatch(cell -> cell.verdict() == Verdict.BAD))
        .count();
    lines.paragraph("", cells.size() + (cells.size() == 1 ? " question, " : " questions, ") + red
        + " with a forbidden outcome that some kernel reaches; claims: " + String.join(", ", words));
  }
}
