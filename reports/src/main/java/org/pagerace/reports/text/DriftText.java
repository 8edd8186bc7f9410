// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pagerace.reports.gate.Change;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Comparison;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/**
 * What two kernels do differently, race by race: the outcomes that appear and those that disappear, each with
 * the command that prints its witness. Unlike a gate it takes no side.
 */
public final class DriftText {
  private final Comparison compared;
  private final List<Cell> cells;
  private final Lines lines = new Lines();

  private DriftText(Comparison compared, Results results) {
    this.compared = compared;
    cells = Cells.of(results);
  }

  /** Lines of at most 100 columns, each ended by a newline. */
  public static String render(Comparison compared, Results results) {
    return new DriftText(compared, results).render(results.races().size());
  }

  private String render(int all) {
    Map<String, List<Change>> races = new TreeMap<>();
    compared.differences().forEach(change ->
        races.computeIfAbsent(change.candidate().race().simpleName(), any -> new ArrayList<>()).add(change));
    races.forEach(this::race);
    long different = races.values().stream()
        .filter(changes -> changes.stream().anyMatch(change -> change.code().severity() != Severity.UNFINISHED))
        .count();
    lines.paragraph("", different + " of " + all + (all == 1 ? " race does" : " races do")
        + " something else under " + compared.candidate() + " than under " + compared.baseline()
        + (isFinished() ? "" : "; some enumerations did not come to their end"));
    return lines.toString();
  }

  /** Whether every cell that decides came to its end. */
  private boolean isFinished() {
    return compared.differences().stream().noneMatch(change -> change.code().severity() == Severity.UNFINISHED);
  }

  private void race(String name, List<Change> changes) {
    lines.line(name);
    boolean isNew = meaningless(changes);
    Map<String, List<Change>> outcomes = new LinkedHashMap<>();
    changes.stream()
        .filter(change -> isNew ? isFault(change) : isOutcome(change))
        .forEach(change -> outcomes.computeIfAbsent(
            word(change) + Words.outcome(change.outcome()), any -> new ArrayList<>()).add(change));
    outcomes.forEach(this::outcome);
    changes.stream().filter(change -> change.code().severity() == Severity.UNFINISHED).forEach(change ->
        lines.paragraph("  not known   ", "on " + change.candidate().arch() + ": an enumeration was cut"));
    lines.blank();
  }

  /** Says so where one of the two has not what the race is about; then only faults of the other one count. */
  private boolean meaningless(List<Change> changes) {
    Cell after = changes.get(0).candidate();
    Cell before = inBaseline(after);
    for (Cell cell : List.of(before, after)) {
      if (cell.verdict() == Verdict.NA) {
        lines.paragraph("  n/a         ", "means nothing under " + cell.kernel() + ": " + Evidence.why(cell));
        return true;
      }
    }
    return false;
  }

  private void outcome(String worded, List<Change> changes) {
    Change first = changes.stream()
        .filter(change -> change.candidate().arch().equals("x86"))
        .findFirst()
        .orElse(changes.get(0));
    Cell shown = isGone(first) ? inBaseline(first.candidate()) : first.candidate();
    Expected expected = Grading.of(shown.race()).gradeOf(first.outcome()).expected();
    String grade = first.code() == Code.REQUIRED_LOST ? "required" : Words.expected(expected);
    lines.paragraph("  " + worded.substring(0, worded.indexOf('"')),
        Words.outcome(first.outcome()) + ", " + grade + ", " + places(changes));
    if (FindingText.simplest(shown, first.outcome()).isPresent()) {
      lines.command("              ", Words.again(shown, first.outcome()));
    }
  }

  /** {@code on x86 and x86-pv under sc and tso; on arm64 under sc, tso and java}. */
  private static String places(List<Change> changes) {
    Map<String, List<String>> archs = new LinkedHashMap<>();
    changes.forEach(change -> archs.computeIfAbsent(Words.list(change.models()), any -> new ArrayList<>())
        .add(change.candidate().arch()));
    List<String> places = new ArrayList<>();
    archs.forEach((models, where) -> places.add("on " + Words.list(where) + " under " + models));
    return String.join("; ", places);
  }

  private Cell inBaseline(Cell after) {
    return cells.stream()
        .filter(cell -> cell.kernel().equals(compared.baseline())
            && cell.race().equals(after.race()) && cell.arch().equals(after.arch()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOutcome(Change change) {
    return change.code().hasOutcome() && change.code().severity() != Severity.UNFINISHED;
  }

  private static boolean isFault(Change change) {
    return change.code().hasOutcome() && change.code().severity() == Severity.ERROR && !isGone(change);
  }

  private static boolean isGone(Change change) {
    return change.code() == Code.OUTCOME_DISAPPEARS || change.code() == Code.REQUIRED_LOST;
  }

  private static String word(Change change) {
    return isGone(change) ? "disappears  " : "appears     ";
  }
}
