// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
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

  /** The kernel and arch of a cell, such as {@code v5.9, x86}; empty for a class that knows neither. */
  public static String place(Cell cell) {
    return cell.kernel() == null ? "" : cell.kernel() + ", " + cell.arch();
  }

  /** The race, kernel and arch of a cell. */
  public static String name(Cell cell) {
    String place = place(cell);
    return cell.race().simpleName() + (place.isEmpty() ? "" : ", " + place);
  }

  /** {@code sc}, {@code sc and tso}, {@code sc, tso and java}. */
  public static String list(Collection<String> names) {
    List<String> all = List.copyOf(names);
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
  }

  /** The number of a cell's matrix entry: how often the outcomes that made its verdict were seen. */
  public static String number(Cell cell) {
    boolean isSilent = switch (cell.verdict()) {
      case NOT_RUN, NA, CUT -> true;
      default -> false;
    };
    List<String> shown = switch (cell.verdict()) {
      case BAD -> cell.forbidden();
      case ODD -> cell.interesting();
      case UNSOUND -> cell.unsound();
      default -> List.of();
    };
    if (isSilent || cell.hardware().isEmpty() && shown.isEmpty()) {
      return "";
    }
    long count = shown.stream().mapToLong(cell::count).sum();
    return shown.isEmpty() || count > 0
        ? new Tally(count, cell.samples()).shareOfSamples()
        : "reachable";
  }

  /** The command that shows a cell again, ready for a shell. */
  public static String again(Cell cell) {
    if (cell.kernel() == null) {
      return PROGRAM + " enumerate --classpath JAR --test " + shellWord(cell.race().name());
    }
    return PROGRAM + (cell.hardware().isEmpty() ? " enumerate " : " run ") + options(cell);
  }

  /** The command that shows how a cell comes to an outcome. */
  public static String again(Cell cell, String outcome) {
    String enumerate = cell.kernel() == null ? again(cell) : PROGRAM + " enumerate " + options(cell);
    return enumerate + " --outcome " + shellWord(outcome);
  }

  private static String options(Cell cell) {
    return shellWord(cell.race().simpleName())
        + " --kernel " + shellWord(cell.kernel()) + " --arch " + shellWord(cell.arch())
        + (cell.isOurs() ? "" : " --classpath JAR");
  }

  /** A command of this program, ready for a shell. */
  public static String program(String command) {
    return PROGRAM + " " + command;
  }

  /** The command line of the run, ready for a shell. */
  public static String command(List<String> arguments) {
    return String.join(" ", arguments.stream().map(Words::shellWord).toList());
  }

  static String shellWord(String word) {
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
