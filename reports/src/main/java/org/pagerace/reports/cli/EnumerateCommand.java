// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pagerace.reports.enumeration.EnumerationRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every outcome, without a sample. */
@Command(
    name = "enumerate",
    mixinStandardHelpOptions = true,
    description = {
      "Finds every outcome of races under memory models.",
      "Prints the verdicts, and for each finding the shortest execution that shows it. With --classpath alone the "
          + "tests of any jcstress jar instead of the races; with a race, kernel or arch, what the jar has beside ours."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:every enumeration finished, nothing forbidden is reachable and every required outcome is",
      " 1:findings: a forbidden outcome or a state without an end is reachable, or a required outcome is not",
      " 2:wrong usage or bad input; nothing was enumerated",
      " 3:could not finish: an enumeration was cut or refused"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace enumerate GupFastVsLayoutBreak --kernel rfc-v2 --arch x86 --model sc,tso",
      "  pagerace enumerate --classpath tests.jar --test Dekker --outcome '0, 0'"
    })
final class EnumerateCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private CellOptions cells;
  @Spec private CommandSpec spec;

  @Option(names = "--model", paramLabel = "NAME", split = ",",
      description = "Memory models, separated by commas; all where none is named.")
  private List<String> models = new ArrayList<>();

  @Option(names = "--outcome", paramLabel = "ID",
      description = "Prints how each cell comes to this outcome, and nothing else.")
  private String outcome;

  @Option(names = "--json", paramLabel = "FILE",
      description = "Writes the records, with every witness, to this file.")
  private Path json;

  @Option(names = "--stats", description = "Prints states, steps and time of every enumeration.")
  private boolean stats;

  @Option(names = "--test", paramLabel = "REGEX",
      description = "Enumerates the tests of --classpath whose name holds a match instead of the races.")
  private String test;

  @Option(names = "--max-states", paramLabel = "N",
      description = "Cuts a class that has more states than this under one model; 8000000 where not said.")
  private Integer maxStates;

  @Option(names = "--catalogue",
      description = "Everything: all races under all trees, patches and mutants, beside what the literature claims. "
          + "Minutes.")
  private boolean isCatalogue;

  EnumerateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (isCatalogue) {
      if (!spec.commandLine().getParseResult().matchedArgs().stream().allMatch(EnumerateCommand::isOfCatalogue)) {
        throw new BadInputException("--catalogue enumerates everything: give it nothing but --json and --stats");
      }
      return new CatalogueJob(session, spec).run(new EnumerationJob.Views(null, json, stats));
    }
    if (cells.classPath().isEmpty() && test != null) {
      throw new BadInputException("--test chooses among the tests of a jar: name it with --classpath");
    }
    if (test != null && !cells.isEmpty()) {
      throw new BadInputException("the tests that --test chooses know no race, kernel or arch: leave it or them out");
    }
    if (maxStates != null && maxStates < 1) {
      throw new BadInputException("--max-states " + maxStates + " leaves no state to visit: give a number from 1 on");
    }
    boolean isOfStrangers = !cells.classPath().isEmpty() && cells.isEmpty();
    Session asked = isOfStrangers ? session : session.beside(cells.classPath());
    EnumerationJob job = new EnumerationJob(asked, models, EnumerationRun.Scope.ALL, spec)
        .upTo(maxStates == null ? 0 : maxStates);
    EnumerationJob.Question question = isOfStrangers
        ? job.outside(cells.classPath(), pattern())
        : job.races(cells);
    return job.run(question, new EnumerationJob.Views(outcome, json, stats));
  }

  private static boolean isOfCatalogue(ArgSpec given) {
    return given instanceof OptionSpec option
        && List.of("--catalogue", "--json", "--stats").contains(option.longestName());
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(test == null ? "" : test);
    } catch (PatternSyntaxException e) {
      throw new BadInputException(
          "--test '" + test + "' is no regular expression (" + e.getDescription() + "): mend it", e);
    }
  }
}
