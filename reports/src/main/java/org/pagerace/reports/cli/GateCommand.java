// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
      "  pagerace gate --candidate com.acme.MyPatch --classpath my.jar",
      "  pagerace gate --candidate m28-scan@v5.9 --stress 2m --markdown gate.md --junit gate.xml"
    })
final class GateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RACE", arity = "0..*",
      description = "Races by name or id; all where none is named.")
  private List<String> races = new ArrayList<>();

  @Option(names = "--candidate", paramLabel = "NAME", required = true,
      description = "The tree, patch or mutant in question; a class of your own by its full name.")
  private String candidate;

  @Option(names = "--baseline", paramLabel = "NAME",
      description = "What it is compared with; the tree or patch that it extends where none is named.")
  private String baseline;

  @Option(names = "--classpath", paramLabel = "JAR", arity = "1..*", split = "[:,]",
      description = "Jars and folders of classes with the candidate, and with races of your own.")
  private List<Path> classPath = new ArrayList<>();

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
    Session asked = session.beside(classPath);
    Compared compared = Compared.of(asked.catalog().get(), candidate, baseline);
    Catalog catalog = compared.catalog();
    CataloguedKernel before = compared.baseline();
    CataloguedKernel after = compared.candidate();
    ArchChoice onArchs = archs.isEmpty()
        ? ArchChoice.all(catalog)
        : ArchChoice.exactly(archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
    views.prepare();
    Accepted tolerated = accepted(catalog);
    GateJob job = new GateJob(asked, List.of(), catalog, new GateJob.Kernels(before, after), spec);
    try (Interruption interruption = new Interruption(job::cancel)) {
      GateJob.Found found = job.find(CellOptions.races(races, catalog), onArchs, stress(asked, catalog));
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

  private GateStress stress(Session asked, Catalog catalog) {
    if (budget == null) {
      return GateStress.NONE;
    }
    StatusLine status = new StatusLine(spec.commandLine().getErr(), session.surface(), budget, System::nanoTime);
    ArchChoice raced = archs.isEmpty() ? ArchChoice.byDefault(catalog, System.getProperty("os.arch"))
        : ArchChoice.exactly(archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
    return GateStress.within(budget, raced, asked, status);
  }
}
