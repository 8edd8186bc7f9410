// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.Verdict;

/**
 * One line of a file of expected findings, such as {@code always vacuous GupFastVsLayoutBreak rfc-v2 x86
 * "pinned, busy"}.
 *
 * @param often whether the finding must appear
 * @param race simple or full name of the race
 * @param outcome the outcome; empty where none says it
 */
record ExpectedFinding(
    Often often, Verdict verdict, String race, String kernel, String arch, String outcome) {
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+\"([^\"]*)\"");

  /** How sure a finding is: chance has no part in what is enumerated, and may have one in what is sampled. */
  enum Often {
    /** It must appear. */
    ALWAYS,
    /** It may appear. */
    SOMETIMES;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The finding of a line; empty where the line is none. */
  static Optional<ExpectedFinding> parse(String line) {
    Matcher fields = LINE.matcher(line.strip());
    if (!fields.matches()) {
      return Optional.empty();
    }
    Optional<Often> often =
        Arrays.stream(Often.values()).filter(one -> one.word().equals(fields.group(1))).findFirst();
    Optional<Verdict> verdict = Arrays.stream(Verdict.values())
        .filter(Verdict::isFinding)
        .filter(one -> one.word().equals(fields.group(2)))
        .findFirst();
    return often.isEmpty() || verdict.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExpectedFinding(often.get(), verdict.get(),
            fields.group(3), fields.group(4), fields.group(5), fields.group(6)));
  }

  /** What a line looks like, for somebody who wrote another. */
  static String form() {
    String verdicts = Arrays.stream(Verdict.values())
        .filter(Verdict::isFinding)
        .map(Verdict::word)
        .collect(Collectors.joining("|"));
    return "always|sometimes " + verdicts + " RACE KERNEL ARCH \"OUTCOME\"";
  }

  /** The line that would expect a finding. */
  static ExpectedFinding of(Often often, Finding finding) {
    Cell cell = finding.cell();
    return new ExpectedFinding(often, finding.verdict(), cell.race().simpleName(),
        cell.kernel(), cell.arch(), finding.outcome());
  }

  boolean matches(Finding finding) {
    return isIn(finding.cell())
        && verdict == finding.verdict()
        && outcome.equals(finding.outcome());
  }

  /** Whether the finding would be one of this cell. */
  boolean isIn(Cell cell) {
    String name = cell.race().name();
    boolean sameRace = name.equals(race) || name.endsWith("." + race);
    return sameRace && kernel.equals(cell.kernel()) && arch.equals(cell.arch());
  }

  @Override
  public String toString() {
    return String.join(" ", often.word(), verdict.word(), race, kernel, arch, '"' + outcome + '"');
  }
}
