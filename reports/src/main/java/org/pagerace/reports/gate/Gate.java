// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pagerace.reports.gate.Question.Scope;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Kernel;

/**
 * Whether a candidate may be merged. What the baseline does already is not the candidate's fault, and what somebody has
 * accepted is told and does not count.
 *
 * @param findings strongest first, and of the same code first what the fewest steps show; those of one race, code and outcome
 *     together
 * @param unaffected the races in which nothing can be different, in the order of their names
 */
public record Gate(Kernel baseline, Kernel candidate, List<Finding> findings, List<String> unaffected) {
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
      .thenComparing(Finding::code)
      .thenComparing(Finding::steps)
      .thenComparing(Finding::subject)
      .thenComparing(Finding::outcome);

  /** The verdict: the same for the same question, whatever the order of its cells. */
  public static Gate of(Question question) {
    Optional<Release> base = Release.of(question.candidate().base());
    List<Finding> findings = new ArrayList<>();
    List<Finding> found = new ArrayList<>(inRaces(question));
    new TreeSet<>(question.unexercised()).forEach(function ->
        found.add(Finding.of(Code.UNEXERCISED, question.strictness(), function, file(question.candidate(), function))));
    found.forEach(finding -> findings.add(finding.accepted(question.accepted().covering(finding, base))));
    for (Accepted.Entry entry : question.accepted().entries()) {
      stale(entry, question, base, found).ifPresent(why -> findings.add(
          Finding.of(Code.STALE_ACCEPTANCE, question.strictness(), entry.words(),
              question.accepted().file() + ":" + entry.line() + " " + why)));
    }
    findings.sort(ORDER);
    return new Gate(question.baseline(), question.candidate(), List.copyOf(findings),
        List.copyOf(new TreeSet<>(question.unaffected())));
  }

  /** 1 where the candidate makes something worse, else 3 where that is not known, else 0. */
  public int exit() {
    if (count(Severity.ERROR) > 0) {
      return 1;
    }
    return count(Severity.UNFINISHED) > 0 || isBlind() ? 3 : 0;
  }

  /** Whether no race executes anything that the candidate overrides: then nothing was compared that could differ. */
  public boolean isBlind() {
    long changed = candidate.touches().stream().flatMap(touched -> touched.functions().stream()).distinct().count();
    long unexercised = findings.stream().filter(finding -> finding.code() == Code.UNEXERCISED)
        .filter(Finding::isOpen).count();
    return changed > 0 && unexercised == changed;
  }

  /** How many findings of a severity count. */
  public long count(Severity severity) {
    return findings.stream().filter(Finding::isOpen).filter(finding -> finding.severity() == severity).count();
  }

  /** How many findings are accepted. */
  public long accepted() {
    return findings.stream().filter(finding -> !finding.isOpen()).count();
  }

  private static List<Finding> inRaces(Question question) {
    Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
    for (Change change : Comparison.of(
        question.baseline().name(), question.candidate().name(), question.cells()).changes()) {
      Cell cell = change.candidate();
      groups.computeIfAbsent(List.of(change.code(), cell.race().name(), change.outcome()), any -> new ArrayList<>())
          .add(change);
    }
    return groups.values().stream().map(changes -> Finding.of(changes, question.strictness())).toList();
  }

  private static String file(Kernel candidate, String function) {
    return candidate.touches().stream()
        .filter(touched -> touched.functions().contains(function))
        .map(Kernel.Touched::file)
        .findFirst()
        .orElse("");
  }

  /** Why an entry is wrong; what it is about may not have been asked, and then nothing is known of it. */
  private static Optional<String> stale(
      Accepted.Entry entry, Question question, Optional<Release> base, List<Finding> found) {
    if (entry.hasExpired(base)) {
      return Optional.of("has expired: it holds until " + entry.until().orElseThrow() + " and "
          + question.candidate().name() + " stands on " + base.orElseThrow());
    }
    boolean isMatched = found.stream().anyMatch(entry::covers);
    return isMatched || question.scope() == Scope.NAMED
        ? Optional.empty()
        : Optional.of("matches no finding of this gate");
  }
}
