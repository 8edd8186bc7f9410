// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.RaceSource;
import org.pagerace.reports.gate.Accepted;
import org.pagerace.reports.gate.AcceptedFile;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.Question;
import org.pagerace.reports.gate.Question.Scope;
import org.pagerace.reports.gate.Strictness;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.text.GateText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a change may be merged. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what a kernel makes reachable with what its baseline does.",
      "Prints each forbidden outcome that appears with the shortest execution that shows it. What the baseline does "
          + "already is no fault of the candidate."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:nothing forbidden and no state without an end appears, and no required outcome is lost",
      " 1:something does, or an accepted finding is stale; with --strict also a warning: do not merge",
      " 2:wrong usage or bad input; nothing was enumerated",
      " 3:could not finish: an enumeration was cut or refused, an outcome was seen that is unreachable, or no race "
          + "executes anything that the candidate overrides"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace gate --candidate rfc-v2",
      "  pagerace gate --candidate m28-scan@v5.9 --stress 2m --markdown gate.md --junit gate.xml"
    })
final class GateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RACE", arity = "0..*",
      description = "Races by name or id; all where none is named.")
  private List<String> races = new ArrayList<>();

  @Option(names = "--candidate", paramLabel = "NAME", required = true,
      description = "The tree, patch or mutant in question.")
  private String candidate;

  @Option(names = "--baseline", paramLabel = "NAME",
      description = "What it is compared with; the tree or patch that it extends where none is named.")
  private String baseline;

  @Option(names = "--arch", paramLabel = "NAME", split = ",",
      description = "Archs, separated by commas; all where none is named.")
  private List<String> archs = new ArrayList<>();

  @Option(names = "--accepted", paramLabel = "FILE",
      description = "Findings that are tolerated, as pagerace accept writes them; " + AcceptedFile.NAME
          + " of this folder where none is named and it is there.")
  private Path accepted;

  @Option(names = "--strict", description = "A warning is an error.")
  private boolean strict;

  @Option(names = "--stress", paramLabel = "TIME", converter = Budget.class,
      description = "Also races the affected races on this machine's cores for so long, such as 2m: evidence, which "
          + "decides only where it contradicts the enumeration.")
  private Duration budget;

  @Mixin private GateViews views;
  @Spec private CommandSpec spec;

  GateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Catalog catalog = session.catalog().get();
    CataloguedKernel after = one("--candidate", candidate, catalog);
    CataloguedKernel before = baseline == null ? base(after, catalog) : one("--baseline", baseline, catalog);
    if (before.type() == after.type()) {
      throw new BadInputException(
          after.name() + " is its own baseline: name another kernel with --baseline");
    }
    ArchChoice onArchs = archs.isEmpty()
        ? ArchChoice.all(catalog)
        : ArchChoice.exactly(archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
    views.prepare();
    Accepted tolerated = accepted(catalog);
    GateJob job = new GateJob(session, List.of(), catalog, new GateJob.Kernels(before, after), spec);
    try (Interruption interruption = new Interruption(job::cancel)) {
      GateJob.Found found = job.find(CellOptions.races(races, catalog), onArchs, stress(catalog));
      Gate gate = Gate.of(new Question(before.kernel(), after.against(before), Cells.of(found.results()), found.unaffected(),
          found.unexercised(), tolerated, races.isEmpty() && archs.isEmpty() ? Scope.EVERYTHING : Scope.NAMED,
          strict ? Strictness.STRICT : Strictness.USUAL));
      GateReport report = GateReport.of(gate, found.results(),
          (race, outcome) -> RaceSource.of(race.name(), after.type().getClassLoader()).line(outcome));
      views.write(report, spec.commandLine().getErr());
      spec.commandLine().getOut().print(GateText.render(report));
      spec.commandLine().getOut().flush();
      return interruption.exit(gate.exit());
    }
  }

  private Accepted accepted(Catalog catalog) {
    Path file = accepted == null ? Path.of(AcceptedFile.NAME) : accepted;
    return accepted == null && !Files.exists(file)
        ? Accepted.NONE
        : new AcceptedFile(file, catalog.races().stream().map(CataloguedRace::simpleName).toList()).read();
  }

  private GateStress stress(Catalog catalog) {
    if (budget == null) {
      return GateStress.NONE;
    }
    StatusLine status = new StatusLine(spec.commandLine().getErr(), session.surface(), budget, System::nanoTime);
    ArchChoice raced = archs.isEmpty() ? ArchChoice.byDefault(catalog, System.getProperty("os.arch"))
        : ArchChoice.exactly(archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
    return GateStress.within(budget, raced, session, status);
  }

  private static CataloguedKernel one(String option, String name, Catalog catalog) {
    List<CataloguedKernel> found = catalog.kernels(name);
    if (found.size() > 1) {
      String names = found.stream().map(CataloguedKernel::name).collect(Collectors.joining(", "));
      throw new BadInputException(option + " '" + name + "' means " + names + ": name one of them");
    }
    return found.get(0);
  }

  private static CataloguedKernel base(CataloguedKernel kernel, Catalog catalog) {
    return catalog.kernels().stream()
        .filter(other -> other.type() == kernel.type().getSuperclass())
        .findFirst()
        .orElseThrow(() -> new BadInputException(
            kernel.name() + " extends no tree or patch: name what it is compared with, with --baseline"));
  }
}
