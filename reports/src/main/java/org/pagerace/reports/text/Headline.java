// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.ExitStatus;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/**
 * The verdict on a whole run.
 *
 * @param exit what it exits with
 * @param sentence what a reader must know first, in words
 * @param counts how many cells hold which verdict, strongest first
 * @param scope what was run: races, kernels, cells, samples
 */
public record Headline(ExitStatus exit, String sentence, String counts, String scope) {

  public static Headline of(Results results) {
    List<HardwareCell> cells = Cells.of(results);
    TreeMap<Verdict, List<HardwareCell>> byVerdict = cells.stream()
        .collect(Collectors.groupingBy(HardwareCell::verdict, TreeMap::new, Collectors.toList()));
    return new Headline(ExitStatus.of(results), sentence(byVerdict, cells.size()), counts(byVerdict),
        scope(results, cells));
  }

  private static String sentence(Map<Verdict, List<HardwareCell>> byVerdict, int cells) {
    List<String> sentences = new ArrayList<>();
    byVerdict.forEach((verdict, found) -> {
      if (verdict.isFinding()) {
        String does = predicate(verdict, raceCount(found) == 1);
        sentences.add(plural(raceCount(found), "race") + " " + does + " under " + kernels(found) + ".");
      }
    });
    if (sentences.isEmpty() && cells > 0) {
      sentences.add("Where it ran, nothing forbidden was seen and every required outcome was; "
          + "samples prove no absence.");
    }
    long unfinished = byVerdict.entrySet().stream()
        .filter(entry -> entry.getKey().isUnfinished())
        .mapToLong(entry -> entry.getValue().size())
        .sum();
    if (unfinished > 0) {
      String are = unfinished == 1 ? " is" : " are";
      sentences.add(unfinished + " of " + plural(cells, "cell") + are + " unfinished.");
    }
    return cells == 0 ? "Nothing was run." : String.join(" ", sentences);
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

  private static long raceCount(Collection<HardwareCell> cells) {
    return cells.stream().map(HardwareCell::race).distinct().count();
  }

  private static String kernels(Collection<HardwareCell> cells) {
    List<String> names = cells.stream().map(HardwareCell::kernel).distinct().sorted().toList();
    return switch (names.size()) {
      case 1 -> names.get(0);
      case 2 -> names.get(0) + " and " + names.get(1);
      case 3 -> names.get(0) + ", " + names.get(1) + " and " + names.get(2);
      default -> names.size() + " kernels";
    };
  }

  private static String counts(Map<Verdict, List<HardwareCell>> byVerdict) {
    return byVerdict.entrySet().stream()
        .map(entry -> entry.getValue().size() + " " + entry.getKey().word())
        .collect(Collectors.joining(", "));
  }

  private static String scope(Results results, List<HardwareCell> cells) {
    long samples = cells.stream().mapToLong(HardwareCell::samples).sum();
    return plural(results.races().size(), "race") + ", " + plural(results.kernels().size(), "kernel") + ", "
        + plural(cells.size(), "cell") + ", " + Tally.human(samples) + " samples";
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
