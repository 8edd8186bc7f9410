// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.litmus.Twins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A race as a litmus test of the kernel's memory model. */
@Command(
    name = "litmus",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a litmus test in LKMM C that asks for an outcome of a race.",
      "It is made from what the actors were seen to execute. It carries the verdict of the enumeration, the command "
          + "that asks herd7, and where a delay widens the window."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:printed, whatever the verdict",
      " 2:wrong usage or bad input",
      " 3:LKMM C cannot say what the race says, or the enumeration could not finish"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace litmus D1 > D1.litmus",
      "  pagerace litmus GupFastVsLayoutBreak --kernel m28-scan@v5.9 --outcome 'pinned, idle'"
    })
final class LitmusCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "RACE", description = "A race by name or id, such as D1.")
  private String race;

  @Option(names = "--kernel", paramLabel = "NAME", defaultValue = "v5.9",
      description = "The tree, patch or mutant whose functions it calls; ${DEFAULT-VALUE} where none is named.")
  private String kernel;

  @Option(names = "--arch", paramLabel = "NAME", defaultValue = "arm64",
      description = "The arch; ${DEFAULT-VALUE} where none is named, whose atomics order no more than the kernel's "
          + "model says.")
  private String arch;

  @Option(names = "--outcome", paramLabel = "ID",
      description = "The outcome to ask for; the first forbidden one that is reachable where none is named, else the "
          + "first forbidden one.")
  private String outcome;

  @Spec private CommandSpec spec;

  LitmusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Catalog catalog = session.catalog().get();
    CataloguedRace ofRace = one("race", race, catalog.races(race), CataloguedRace::simpleName);
    CataloguedKernel under = one("--kernel", kernel, catalog.kernels(kernel), CataloguedKernel::name);
    CataloguedArch on = one("--arch", arch, catalog.archs(arch), CataloguedArch::name);
    Optional<String> missing = ofRace.race().needs().stream().filter(function -> !under.has(function)).findFirst();
    if (missing.isPresent()) {
      throw new BadInputException(under.name() + " has no " + missing.get() + ", without which " + ofRace.simpleName()
          + " means nothing: name another kernel with --kernel");
    }
    Target target = Target.of(ofRace.race(), under.name(), under.type(), on.name(), on.type());
    spec.commandLine().getOut().print(Twins.print(target, outcome));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static <T> T one(String what, String name, List<T> found, Function<T, String> nameOf) {
    if (found.size() > 1) {
      throw new BadInputException(what + " '" + name + "' means "
          + found.stream().map(nameOf).collect(Collectors.joining(", ")) + ": name one of them");
    }
    return found.get(0);
  }
}
