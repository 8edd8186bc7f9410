// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.List;
import java.util.Locale;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;

/** The names and sentences that the terminal and the page share. */
public final class Words {
  private static final String PROGRAM = "java -jar reports/target/pagerace.jar";

  private Words() {}

  public static String simpleName(String race) {
    return race.substring(race.lastIndexOf('.') + 1);
  }

  public static String expected(Expected expected) {
    return expected.name().toLowerCase(Locale.ROOT);
  }

  /** The outcome in quotation marks; the default grade stands for all that no other grade names. */
  public static String outcome(String id) {
    return id.isEmpty() ? "any other outcome" : '"' + id + '"';
  }

  /** What was seen, such as {@code never succeeded: 0 of 6.0 M, at most 5e-7}. */
  public static String seen(Finding finding) {
    Tally tally = new Tally(finding.count(), finding.cell().samples());
    if (finding.outcome().isEmpty() || tally.samples() == 0) {
      return Tally.human(tally.samples()) + " samples";
    }
    return switch (finding.cell().verdict()) {
      case VACUOUS -> "never succeeded: " + tally.countOfSamples() + ", at most " + tally.bound();
      case BAD -> "seen " + tally.countOfSamples() + " (" + tally.share() + ")";
      default -> tally.countOfSamples();
    };
  }

  /** The number of a cell's matrix entry: how often the outcomes that made its verdict were seen. */
  public static String number(HardwareCell cell) {
    long count = switch (cell.verdict()) {
      case BAD -> count(cell, Expected.FORBIDDEN);
      case ODD -> count(cell, Expected.INTERESTING);
      default -> 0;
    };
    return switch (cell.verdict()) {
      case NOT_RUN, NA, CUT -> "";
      default -> new Tally(count, cell.samples()).shareOfSamples();
    };
  }

  private static long count(HardwareCell cell, Expected expected) {
    return cell.outcomes().stream()
        .filter(seen -> seen.expected() == expected)
        .mapToLong(HardwareCell.Seen::count)
        .sum();
  }

  /** The command that runs this cell again, ready for a shell. */
  public static String again(HardwareCell cell) {
    return PROGRAM + " run " + shellWord(simpleName(cell.race()))
        + " --kernel " + shellWord(cell.kernel()) + " --arch " + shellWord(cell.arch());
  }

  /** The command line of the run, ready for a shell. */
  public static String command(List<String> arguments) {
    return String.join(" ", arguments.stream().map(Words::shellWord).toList());
  }

  private static String shellWord(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Whether the race was asked for on more than one arch, so that its cells must say which. */
  public static boolean archMatters(Race race, Results results) {
    return results.hardware().stream()
        .filter(cell -> cell.race().equals(race.name()))
        .map(HardwareCell::arch)
        .distinct()
        .count() > 1;
  }

  public static List<String> kernelNames(Results results) {
    return results.kernels().stream().map(Kernel::name).toList();
  }
}
