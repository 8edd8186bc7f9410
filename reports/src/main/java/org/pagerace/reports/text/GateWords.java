// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.reports.gate.Change;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Executions;
import org.pagerace.reports.gate.Finding;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.results.Witness;

/** What every view of a gate says in the same words. */
public final class GateWords {
  private static final String ACCEPTED = "accepted";

  private GateWords() {}

  /** {@code error}, or {@code accepted}. */
  public static String severity(Finding finding) {
    return finding.isOpen() ? finding.severity().word() : ACCEPTED;
  }

  /** What was found and in what, such as {@code forbidden outcome appears: "pinned, idle" in GupFastVsLayoutBreak}. */
  public static String headline(Finding finding) {
    return finding.code().words() + ": "
        + (finding.outcome().isEmpty() ? "" : Words.outcome(finding.outcome()) + " in ") + finding.subject();
  }

  /** The file and line of the law, the kernel's file, or the entry; empty where there is none. */
  public static String place(Finding finding, GateReport report) {
    if (finding.changes().isEmpty()) {
      return finding.code() == Code.UNEXERCISED ? finding.why() : "";
    }
    Race race = race(finding);
    int line = report.places().line(race, finding.outcome());
    return race.source() + (line == 0 ? "" : ":" + line);
  }

  /** What the law says of the outcome, or why it is required; empty where no outcome is meant. */
  public static String meaning(Finding finding) {
    if (finding.outcome().isEmpty() || finding.changes().isEmpty()) {
      return "";
    }
    Race race = race(finding);
    boolean isLost = finding.code() == Code.REQUIRED_LOST || finding.code() == Code.INHERITED
        && finding.changes().get(0).candidate().lost().contains(finding.outcome());
    return isLost
        ? race.required().stream().filter(row -> row.id().equals(finding.outcome()))
            .map(row -> "required: " + row.because()).findFirst().orElse("")
        : Grading.of(race).gradeOf(finding.outcome()).meaning();
  }

  /** {@code x86 and x86-pv under sc and tso; arm64 under sc, tso and java}. */
  public static String where(Finding finding) {
    Map<String, List<String>> archs = new LinkedHashMap<>();
    for (Change change : finding.changes()) {
      archs.computeIfAbsent(Words.list(change.models()), any -> new ArrayList<>()).add(change.candidate().arch());
    }
    return archs.entrySet().stream()
        .map(one -> Words.list(one.getValue()) + (one.getKey().isEmpty() ? "" : " under " + one.getKey()))
        .collect(Collectors.joining("; "));
  }

  /**
   * The functions that the candidate overrides and that take a step in the execution that is shown; where none does, those
   * that the race's story names; else all. Each with its file.
   */
  public static List<String> functions(Finding finding, GateReport report) {
    Optional<Executions> executions = Executions.of(finding, report);
    Set<String> stepping = executions.stream()
        .flatMap(shown -> Stream.concat(Stream.of(shown.outcome()), shown.nearest().stream()))
        .flatMap(outcome -> outcome.witness().rows().stream())
        .map(Witness.Row::function)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
    Set<String> named = race(finding).functions().stream().map(Race.Function::name).collect(Collectors.toSet());
    Kernel candidate = report.gate().candidate();
    for (Set<String> some : List.of(stepping, named)) {
      List<String> found = functions(candidate, some::contains);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return functions(candidate, any -> true);
  }

  private static List<String> functions(Kernel kernel, Predicate<String> which) {
    return kernel.touches().stream()
        .flatMap(touched -> touched.functions().stream().filter(which).map(name -> name + "  " + touched.file()
            + (kernel.base().isEmpty() ? "" : " (" + kernel.base() + ")")))
        .toList();
  }

  /** What did not come to its end, kernel by kernel, and why. */
  public static List<String> unfinished(Finding finding, GateReport report) {
    return finding.changes().stream()
        .flatMap(change -> report.cells().stream().filter(cell -> cell.race().equals(change.candidate().race())
            && cell.arch().equals(change.candidate().arch()) && cell.isUnfinished()))
        .map(cell -> Words.place(cell) + ": " + Evidence.unfinished(cell))
        .distinct()
        .toList();
  }

  /** What the cores showed of the outcome, kernel by kernel. */
  public static List<String> seen(Finding finding, GateReport report) {
    return finding.changes().stream()
        .flatMap(change -> report.cells().stream().filter(cell -> cell.race().equals(change.candidate().race())
            && cell.arch().equals(change.candidate().arch()) && cell.samples() > 0))
        .map(cell -> Words.place(cell) + ": " + seen(cell, finding.outcome()))
        .distinct()
        .toList();
  }

  private static String seen(Cell cell, String outcome) {
    Tally tally = new Tally(cell.count(outcome), cell.samples());
    return tally.countOfSamples() + (tally.count() == 0 ? " (at most " + tally.bound() + ")" : " (" + tally.share() + ")");
  }

  /** Why a race means nothing to one of the two. */
  public static String notApplicable(Finding finding, GateReport report) {
    return report.cells().stream()
        .filter(cell -> cell.race().equals(race(finding)) && cell.verdict() == Verdict.NA)
        .map(Evidence::why)
        .findFirst()
        .orElse("");
  }

  /** The command that shows the execution again; the one that explains the code where there is none. */
  public static String help(Finding finding, GateReport report) {
    return Executions.of(finding, report)
        .map(found -> report.cells(finding, found.shown().kernel()).stream()
            .filter(cell -> cell.arch().equals(found.shown().arch()))
            .map(cell -> Words.again(cell, finding.outcome()))
            .findFirst().orElseThrow())
        .orElse(Words.program("explain " + finding.code().id()));
  }

  /** May it be merged, in one sentence. */
  public static String sentence(Gate gate) {
    String candidate = gate.candidate().name();
    String baseline = gate.baseline().name();
    return switch (gate.exit()) {
      case 0 -> "gate PASSED: " + (gate.findings().stream().allMatch(Finding::isOpen)
          ? candidate + " makes nothing forbidden reachable that " + baseline + " does not, and loses nothing that is required"
          : "whatever makes " + candidate + " worse than " + baseline + " is accepted");
      case 1 -> "gate FAILED: " + candidate + (hasFault(gate) ? " is worse than " + baseline : " has an open finding");
      default -> gate.isBlind() && gate.count(Severity.UNFINISHED) == 0
          ? "gate UNFINISHED: no race executes anything that " + candidate + " overrides, so nothing was compared"
          : "gate UNFINISHED: whether " + candidate + " is worse than " + baseline + " is not known";
    };
  }

  private static boolean hasFault(Gate gate) {
    return gate.findings().stream().anyMatch(finding -> finding.isOpen() && finding.code().severity() == Severity.ERROR
        && finding.code() != Code.STALE_ACCEPTANCE);
  }

  /** {@code 1 error, 0 unfinished, 2 warnings, 3 notes, 0 accepted}. */
  public static String counts(Gate gate) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      counts.add(severity.count(gate.count(severity)));
    }
    return String.join(", ", counts) + ", " + gate.accepted() + " " + ACCEPTED;
  }

  /** How much was compared. */
  public static String scope(GateReport report) {
    int unaffected = report.gate().unaffected().size();
    return report.affected() + (report.affected() == 1 ? " race" : " races") + " affected, " + unaffected
        + " unaffected, " + report.complete() + " complete enumerations that decide";
  }

  private static Race race(Finding finding) {
    return finding.changes().get(0).candidate().race();
  }
}
