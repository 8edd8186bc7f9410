// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.ModelCell.Audit;
import org.pagerace.reports.results.ModelCell.Outcome;
import org.pagerace.reports.results.ModelCell.Remark;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

/** Judges what is reachable under one model by the law of the race, and by nothing else. */
final class RecordVerdict {
  private final Target target;
  private final String model;
  private final Grading grading;

  RecordVerdict(Target target, String model) {
    this.target = target;
    this.model = model;
    grading = Grading.of(target.race());
  }

  /** The record of an enumeration. */
  ModelCell judge(Enumeration found) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Enumeration.Reached reached : found.outcomes()) {
      String id = reached.id();
      outcomes.add(new Outcome(id, grading.gradeOf(id).expected(), grading.isRequired(id),
          reached.witness() == null ? null : WitnessRows.of(reached.witness())));
    }
    Verdict verdict = verdict(found.isComplete(), outcomes);
    String interleavings =
        found.isComplete() && found.interleavings() != null ? found.interleavings().toString() : null;
    List<Audit> audit = target.kernel() == null ? audit(found.isComplete(), outcomes) : List.of();
    return new ModelCell(target.race().name(), target.kernel(), target.arch(), model, found.isComplete(), verdict,
        found.states(), interleavings, List.copyOf(outcomes), audit, why(verdict, found.why(), outcomes));
  }

  /** The record of something that did not come to an end. */
  ModelCell unfinished(Verdict verdict, String why) {
    return new ModelCell(target.race().name(), target.kernel(), target.arch(), model, false, verdict, 0, null,
        List.of(), List.of(), why);
  }

  private Verdict verdict(boolean isComplete, List<Outcome> outcomes) {
    if (outcomes.stream().anyMatch(forbidden().and(isStuck().negate()))) {
      return Verdict.BAD;
    }
    if (outcomes.stream().anyMatch(isStuck())) {
      return Verdict.STUCK;
    }
    if (!isComplete) {
      return Verdict.CUT;
    }
    if (!lost(outcomes).isEmpty()) {
      return Verdict.VACUOUS;
    }
    return outcomes.stream().anyMatch(interesting()) ? Verdict.ODD : Verdict.OK;
  }

  private String why(Verdict verdict, String cut, List<Outcome> outcomes) {
    String besides = cut == null || verdict == Verdict.CUT ? "" : "; besides, it was cut: " + cut;
    return switch (verdict) {
      case BAD -> "forbidden: " + ids(outcomes, forbidden().and(isStuck().negate())) + besides;
      case STUCK -> "a state is reachable from which no end is" + besides;
      case CUT -> cut + ": give it more with --max-states, and Java more with -Xmx";
      case VACUOUS -> "unreachable: '" + String.join("', '", lost(outcomes)) + "'";
      case ODD -> "interesting: " + ids(outcomes, interesting());
      default -> "nothing forbidden or interesting is reachable";
    };
  }

  private static Predicate<Outcome> forbidden() {
    return outcome -> outcome.expected() == Expected.FORBIDDEN;
  }

  private static Predicate<Outcome> interesting() {
    return outcome -> outcome.expected() == Expected.INTERESTING;
  }

  private static Predicate<Outcome> isStuck() {
    return outcome -> outcome.id().equals(ModelCell.STUCK);
  }

  private static String ids(List<Outcome> outcomes, Predicate<Outcome> which) {
    return outcomes.stream().filter(which).map(Outcome::id).collect(Collectors.joining("', '", "'", "'"));
  }

  private List<String> lost(List<Outcome> outcomes) {
    return grading.required().stream()
        .map(Race.Required::id)
        .filter(id -> outcomes.stream().noneMatch(outcome -> outcome.id().equals(id)))
        .toList();
  }

  /** A forbidden outcome that stays away is as it should be, and no remark. */
  private List<Audit> audit(boolean isComplete, List<Outcome> outcomes) {
    List<Audit> audit = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.expected() == Expected.FORBIDDEN) {
        boolean isUngraded = grading.isUngraded(outcome.id());
        audit.add(new Audit(isUngraded ? Remark.UNGRADED : Remark.FORBIDDEN_BUT_REACHABLE, outcome.id()));
      }
    }
    if (isComplete) {
      grading.rows().stream()
          .filter(row -> row.expected() != Expected.FORBIDDEN)
          .filter(row -> outcomes.stream().noneMatch(outcome -> grading.gradeOf(outcome.id()).equals(row)))
          .forEach(row -> audit.add(new Audit(Remark.UNREACHABLE, row.id())));
    }
    return List.copyOf(audit);
  }
}
