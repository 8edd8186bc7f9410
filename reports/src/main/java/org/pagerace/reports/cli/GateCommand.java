// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.text.GateText;
import picocli.CommandLine.Command;
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
      " 1:something does: do not merge",
      " 2:wrong usage or bad input; nothing was enumerated",
      " 3:could not finish: an enumeration was cut or refused"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace gate --candidate com.acme.MyPatch --classpath my.jar",
      "  pagerace gate A3 --candidate m5@rfc-v2 --baseline v5.9 --arch x86"
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

  @Spec private CommandSpec spec;

  GateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Session asked = session.beside(classPath);
    Comparison compared = Comparison.of(asked.catalog().get(), candidate, baseline);
    Catalog catalog = compared.catalog();
    CataloguedKernel before = compared.baseline();
    CataloguedKernel after = compared.candidate();
    ArchChoice onArchs = archs.isEmpty()
        ? ArchChoice.all(catalog)
        : ArchChoice.exactly(archs.stream().flatMap(name -> catalog.archs(name).stream()).distinct().toList());
    Plan plan = Plan.of(CellOptions.races(races, catalog), List.of(before, after), onArchs);
    EnumerationJob job = new EnumerationJob(asked, List.of(), EnumerationRun.Scope.DECIDING, spec);
    return job.answer(job.races(plan, catalog), results -> judge(before.name(), after.name(), results));
  }

  private int judge(String before, String after, Results results) {
    Gate gate = Gate.of(before, after, Cells.of(results));
    spec.commandLine().getOut().print(GateText.render(gate, results));
    spec.commandLine().getOut().flush();
    return gate.exit();
  }
}
