// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: from one command to a page. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Enumerates the outcomes of races, counts them on this machine's cores, and writes a page.",
      "Prints the table, and writes results.json and report.html."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:every cell came to its end, nothing forbidden is reachable or was seen and every required outcome is "
          + "reachable; with --expect: the findings are those expected",
      " 1:findings: a forbidden outcome is reachable or was seen, or a required one is not; with --expect: the "
          + "findings are others",
      " 2:wrong usage or bad input; nothing was run",
      " 3:could not finish: an enumeration was cut, or a cell was not run"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace run",
      "  pagerace run D1 D2 --kernel v5.9,rfc-v2 --budget 90s --out target/dax"
    })
final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RaceOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--expect", paramLabel = "FILE",
      description = "Findings that must appear (always) or may (sometimes), one on a line; then the exit "
          + "status says whether the findings are these.")
  private Path expect;

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    return new HardwareJob(session, options, spec).run(HardwareJob.Kind.RUN, expect);
  }
}
