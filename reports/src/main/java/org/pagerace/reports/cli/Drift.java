// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.gate.Comparison;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.text.DriftText;
import picocli.CommandLine.Model.CommandSpec;

/** What changed between two kernels: what a count means, and what the races can come to. */
final class Drift {
  private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");

  /** Which races are enumerated. */
  enum Races {
    /** Those that are raced where none is named. */
    CORE,
    ALL
  }

  private final Session session;
  private final CommandSpec spec;

  Drift(Session session, CommandSpec spec) {
    this.session = session;
    this.spec = spec;
  }

  /** Whether a name means two kernels. */
  static boolean isRange(String name) {
    return RANGE.matcher(name).matches();
  }

  /** @return the exit status */
  int explain(String range, Races which) throws IOException {
    Matcher ends = RANGE.matcher(range);
    if (!ends.matches() || ends.group(1).isEmpty() || ends.group(2).isEmpty()) {
      throw new BadInputException("'" + range + "' has one end: name two kernels, such as v5.9..v6.15");
    }
    Catalog catalog = session.catalog().get();
    CataloguedKernel before = one(ends.group(1), catalog);
    CataloguedKernel after = one(ends.group(2), catalog);
    if (before.type() == after.type()) {
      throw new BadInputException(before.name() + " does not differ from itself: name two kernels");
    }
    List<CataloguedRace> races = catalog.races().stream()
        .filter(race -> which == Races.ALL || race.isCore())
        .toList();
    String all = races.size() + " races of " + catalog.races().size()
        + (which == Races.ALL ? "" : ", the core set: --all takes the others too");
    Plan plan = Plan.of(races, List.of(before, after), ArchChoice.all(catalog));
    EnumerationJob job = new EnumerationJob(session, List.of(), EnumerationRun.Scope.DECIDING, spec);
    String counts = before.name() + ".." + after.name() + "\n" + CountTable.of(after, before.instance());
    return job.answer(job.races(plan, catalog), results -> {
      Comparison compared = Comparison.of(before.name(), after.name(), Cells.of(results));
      spec.commandLine().getOut().print(
          counts + "\nOutcomes\n" + new Columns("  ").row(all) + "\n" + DriftText.render(compared, results));
      spec.commandLine().getOut().flush();
      boolean isCut = compared.changes().stream()
          .anyMatch(change -> change.code().severity() == Severity.UNFINISHED);
      return isCut ? Failures.COULD_NOT_FINISH : 0;
    });
  }

  private static CataloguedKernel one(String name, Catalog catalog) {
    List<CataloguedKernel> found = catalog.kernels(name);
    if (found.size() > 1) {
      String names = found.stream().map(CataloguedKernel::name).collect(Collectors.joining(", "));
      throw new BadInputException("'" + name + "' means " + names + ": name one of them");
    }
    return found.get(0);
  }
}
