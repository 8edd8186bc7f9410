// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pagerace.reports.cli.ExpectedFinding.Often;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.ExitStatus;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.Results;

/**
 * The findings that a run is expected to have: every {@code always} must appear, and nothing that is not
 * listed may. What an enumeration proves is {@code always} there; only what rests on samples may be {@code sometimes}.
 *
 * @param source where the list comes from, for the reader
 * @param findings the list
 */
record Expectation(String source, List<ExpectedFinding> findings) {

  /**
   * How a run differs from what was expected.
   *
   * @param exit 0 as expected, 1 not so, 3 where only unfinished cells leave it open
   * @param lines one sentence per difference, the judgement last
   */
  record Difference(int exit, List<String> lines) {}

  /**
   * Reads one finding per line; empty lines and lines that start with # say nothing.
   *
   * @throws BadInputException where the file cannot be read or a line is no finding
   */
  static Expectation read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file));
    } catch (NoSuchFileException e) {
      throw new BadInputException(
          file + " does not exist: name a file of expected findings with --expect", e);
    } catch (IOException e) {
      throw new BadInputException(file + " cannot be read as UTF-8 text (" + e.getClass().getSimpleName()
          + "): name a file of expected findings with --expect", e);
    }
  }

  static Expectation parse(String source, List<String> lines) {
    List<ExpectedFinding> findings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        int number = i + 1;
        findings.add(ExpectedFinding.parse(line).orElseThrow(() -> new BadInputException(
            source + " line " + number + " is no expected finding: write " + ExpectedFinding.form())));
      }
    }
    return new Expectation(source, List.copyOf(findings));
  }

  /** What differs between {@code results} and this expectation. */
  Difference compare(Results results) {
    List<Finding> found = Finding.of(results);
    List<Cell> cells = Cells.of(results);
    List<String> wrong = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (Finding finding : found) {
      Often often = finding.isProven() ? Often.ALWAYS : Often.SOMETIMES;
      if (findings.stream().noneMatch(expected -> expected.matches(finding))) {
        wrong.add("not expected: " + ExpectedFinding.of(often, finding));
      } else if (finding.isProven() && findings.stream().noneMatch(
          expected -> expected.matches(finding) && expected.often() == Often.ALWAYS)) {
        wrong.add("not a matter of chance: " + ExpectedFinding.of(Often.ALWAYS, finding));
      }
    }
    for (ExpectedFinding expected : findings) {
      if (expected.often() == Often.ALWAYS && found.stream().noneMatch(expected::matches)) {
        boolean isOpen = cells.stream().anyMatch(cell -> cell.verdict().isUnfinished()
            && expected.isIn(cell));
        (isOpen ? open : wrong).add((isOpen ? "left open: " : "missing: ") + expected);
      }
    }
    boolean isUnfinished = cells.isEmpty() || cells.stream().anyMatch(cell -> cell.verdict().isUnfinished());
    return judged(wrong, open, isUnfinished, found.size());
  }

  private Difference judged(List<String> wrong, List<String> open, boolean isUnfinished, int found) {
    List<String> lines = new ArrayList<>(wrong);
    lines.addAll(open);
    ExitStatus exit = ExitStatus.CLEAN;
    String judgement = found + (found == 1 ? " finding" : " findings") + ", as " + source + " expects";
    if (!wrong.isEmpty()) {
      exit = ExitStatus.FINDINGS;
      judgement = "the findings are not those of " + source;
    } else if (isUnfinished) {
      exit = ExitStatus.UNFINISHED;
      judgement = "unfinished cells leave open whether the findings are those of " + source;
    }
    lines.add(judgement + ": exit " + exit.code());
    return new Difference(exit.code(), List.copyOf(lines));
  }
}
