// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.ExitStatus;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/**
 * The verdict on a whole run.
 *
 * @param exit what it exits with
 * @param sentence what a reader must know first, in words
 * @param counts how many cells hold which verdict, strongest first
 * @param scope what was run: races, kernels, cells, enumerations, samples
 */
public record Headline(ExitStatus exit, String sentence, String counts, String scope) {

  public static Headline of(Results results) {
    List<Cell> cells = Cells.of(results);
    TreeMap<Verdict, List<Cell>> byVerdict = cells.stream()
        .filter(Cell::isDecided)
        .collect(Collectors.groupingBy(Cell::verdict, TreeMap::new, Collectors.toList()));
    return new Headline(ExitStatus.of(cells.stream().map(Cell::verdict).toList()), sentence(byVerdict, cells),
        counts(byVerdict, cells), scope(results, cells));
  }

  private static String sentence(Map<Verdict, List<Cell>> byVerdict, List<Cell> cells) {
    List<String> sentences = new ArrayList<>();
    byVerdict.forEach((verdict, found) -> {
      if (verdict.isFinding()) {
        String does = predicate(verdict, raceCount(found) == 1);
        sentences.add(plural(raceCount(found), "race") + " " + does + kernels(found) + ".");
      }
    });
    if (sentences.isEmpty() && !cells.isEmpty()) {
      sentences.add(clean(byVerdict, cells));
    }
    long unfinished = cells.stream().filter(Cell::isUnfinished).count();
    if (unfinished > 0) {
      String are = unfinished == 1 ? " is" : " are";
      sentences.add(unfinished + " of " + plural(cells.size(), "cell") + are + " unfinished.");
    }
    return cells.isEmpty() ? "Nothing was run." : String.join(" ", sentences);
  }

  private static String clean(Map<Verdict, List<Cell>> byVerdict, List<Cell> cells) {
    if (cells.stream().allMatch(cell -> cell.deciding().isEmpty())) {
      return byVerdict.isEmpty()
          ? "No model was asked for that decides these archs: this says what would become of the code elsewhere."
          : "Where it ran, nothing forbidden was seen and every required outcome was; samples prove no absence.";
    }
    if (cells.stream().allMatch(Cell::isUnfinished)) {
      return "Nothing came to its end.";
    }
    return "Where the enumeration finished, nothing forbidden is reachable and every required outcome is.";
  }

  private static String predicate(Verdict verdict, boolean one) {
    return switch (verdict) {
      case BAD -> one ? "lets a forbidden outcome happen" : "let a forbidden outcome happen";
      case VACUOUS -> one
          ? "never succeeds and so proves nothing"
          : "never succeed and so prove nothing";
      case STUCK -> one ? "gets stuck" : "get stuck";
      default -> one ? "contradicts the enumeration" : "contradict the enumeration";
    };
  }

  private static long raceCount(Collection<Cell> cells) {
    return cells.stream().map(cell -> cell.race().name()).distinct().count();
  }

  private static String kernels(Collection<Cell> cells) {
    List<String> names = cells.stream().map(Cell::kernel).filter(Objects::nonNull).distinct().sorted().toList();
    if (names.isEmpty()) {
      return "";
    }
    return " under " + (names.size() > 3 ? names.size() + " kernels" : Words.list(names));
  }

  private static String counts(Map<Verdict, List<Cell>> byVerdict, List<Cell> cells) {
    List<String> counts = new ArrayList<>();
    byVerdict.forEach((verdict, found) -> counts.add(found.size() + " " + verdict.word()));
    long undecided = cells.stream().filter(cell -> !cell.isDecided()).count();
    if (undecided > 0) {
      counts.add(undecided + " portability alone");
    }
    return String.join(", ", counts);
  }

  private static String scope(Results results, List<Cell> cells) {
    long samples = cells.stream().mapToLong(Cell::samples).sum();
    List<String> parts = new ArrayList<>(List.of(plural(results.races().size(), "race")));
    if (!results.kernels().isEmpty()) {
      parts.add(plural(results.kernels().size(), "kernel"));
      parts.add(plural(cells.size(), "cell"));
    }
    if (!results.enumerated().isEmpty()) {
      long complete = results.enumerated().stream().filter(ModelCell::complete).count();
      parts.add(plural(complete, "complete enumeration"));
      parts.add(Tally.human(results.enumerated().stream().mapToLong(ModelCell::states).sum()) + " states");
    }
    if (!results.hardware().isEmpty() || results.enumerated().isEmpty()) {
      parts.add(Tally.human(samples) + " samples");
    }
    return String.join(", ", parts);
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
