// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

/** Turns the forks of a cell into the cell. */
public final class CellVerdict {

  /** Samples below which the absence of a required outcome is put down to the shortness of the run. */
  private static final long ENOUGH = 1_000;

  private final CellPlan plan;
  private final List<ForkResult> forks;
  private final long samples;
  private final List<Seen> outcomes;

  private CellVerdict(CellPlan plan, Grading grading, List<ForkResult> forks) {
    this.plan = plan;
    this.forks = forks;
    SortedMap<String, Long> counts = new TreeMap<>();
    forks.forEach(fork -> fork.counts().forEach((id, count) -> counts.merge(id, count, Long::sum)));
    samples = counts.values().stream().mapToLong(Long::longValue).sum();
    outcomes = outcomes(grading, counts);
  }

  /**
   * Judges a cell by its forks. A forbidden outcome outranks everything; then a fork that failed makes the
   * cell {@code not run}, since what it would have shown is unknown. A fork cut by the budget only costs its
   * samples.
   *
   * @param unfinished why not all planned forks were started; empty when all were
   */
  public static HardwareCell judge(
      CellPlan plan, Grading grading, List<ForkResult> forks, String unfinished) {
    return new CellVerdict(plan, grading, List.copyOf(forks)).judge(unfinished);
  }

  /** A cell of which no fork was started. */
  static HardwareCell notRun(CellPlan plan, Grading grading, String why) {
    return judge(plan, grading, List.of(), why);
  }

  private HardwareCell judge(String unfinished) {
    String failure =
        forks.stream()
            .filter(fork -> fork.end() != ForkResult.End.OK)
            .filter(fork -> fork.end() != ForkResult.End.CUT || samples == 0)
            .findFirst()
            .map(fork -> "a fork (" + fork.modes() + ", stride " + fork.strideSize() + ") " + complaint(fork))
            .orElse(unfinished);
    String forbidden = seen(outcome -> outcome.expected() == Expected.FORBIDDEN);
    if (!forbidden.isEmpty()) {
      String besides = failure.isEmpty() ? "" : "; besides, " + failure;
      return cell(Verdict.BAD, "forbidden: " + forbidden + besides);
    }
    if (!failure.isEmpty()) {
      return cell(Verdict.NOT_RUN, failure);
    }
    if (samples == 0) {
      return cell(Verdict.NOT_RUN, "no fork delivered a sample");
    }
    String lost =
        outcomes.stream()
            .filter(outcome -> outcome.required() && outcome.count() == 0)
            .map(Seen::id)
            .collect(Collectors.joining("', '"));
    if (!lost.isEmpty() && samples < ENOUGH) {
      return cell(Verdict.NOT_RUN, "too few samples to say that '" + lost + "' cannot happen: " + zero(samples));
    }
    if (!lost.isEmpty()) {
      return cell(Verdict.VACUOUS, "'" + lost + "' never succeeded: " + zero(samples));
    }
    String odd = seen(outcome -> outcome.expected() == Expected.INTERESTING);
    if (!odd.isEmpty()) {
      return cell(Verdict.ODD, "interesting: " + odd);
    }
    return cell(Verdict.UNSEEN, "nothing forbidden or interesting: " + zero(samples));
  }

  /** What a zero is worth after that many samples: with 95 % confidence the share is below three in N. */
  static String zero(long samples) {
    return String.format(Locale.ROOT, "0 of %,d, at most 3/%,d", samples, samples);
  }

  private static String complaint(ForkResult fork) {
    return fork.end().word() + (fork.message().isEmpty() ? "" : ": " + fork.message());
  }

  private String seen(Predicate<Seen> which) {
    return outcomes.stream()
        .filter(outcome -> outcome.count() > 0)
        .filter(which)
        .map(outcome -> String.format(Locale.ROOT, "'%s' %,d of %,d", outcome.id(), outcome.count(), samples))
        .collect(Collectors.joining(", "));
  }

  private HardwareCell cell(Verdict verdict, String why) {
    return new HardwareCell(
        plan.race(),
        plan.kernel(),
        plan.arch(),
        verdict,
        why,
        forks.stream().anyMatch(ForkResult::oversubscribed),
        samples,
        outcomes,
        forks.stream().map(CellVerdict::shown).toList());
  }

  private static HardwareCell.Fork shown(ForkResult fork) {
    return new HardwareCell.Fork(
        fork.modes(), fork.strideSize(), fork.flags(), fork.samples(), fork.end().word(), fork.message());
  }

  /** The graded rows in their order, each pattern replaced by what it matched, then whatever no row named. */
  private static List<Seen> outcomes(Grading grading, SortedMap<String, Long> counts) {
    Map<Race.Grade, Set<String>> matched = new LinkedHashMap<>();
    grading.rows().forEach(row -> matched.put(row, new LinkedHashSet<>()));
    Stream.concat(counts.keySet().stream(), grading.required().stream().map(Race.Required::id))
        .forEach(id -> matched.computeIfAbsent(grading.gradeOf(id), row -> new LinkedHashSet<>()).add(id));
    List<Seen> outcomes = new ArrayList<>();
    matched.forEach(
        (row, ids) -> {
          if (ids.isEmpty()) {
            ids.add(row.id());
          }
          for (String id : ids) {
            long count = counts.getOrDefault(id, 0L);
            outcomes.add(new Seen(id, row.expected(), grading.isRequired(id), row.meaning(), count));
          }
        });
    return outcomes;
  }
}
