// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Races on hardware, without a page. */
@Command(
    name = "stress",
    mixinStandardHelpOptions = true,
    description = {
      "Races on this machine's cores, without a page.",
      "Prints the table, and writes results.json."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:every cell ran, nothing forbidden was seen and every required outcome was",
      " 1:findings: a forbidden outcome was seen, or a required one never was",
      " 2:wrong usage or bad input; nothing was run",
      " 3:could not finish: a cell was not run"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace stress D1 --kernel v5.9 --budget 30s",
      "  pagerace stress --kernel rfc-v2 --arch x86,x86-pv --out target/rfc"
    })
final class StressCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RaceOptions options;
  @Spec private CommandSpec spec;

  StressCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    return new HardwareJob(session, options, spec).run(HardwareJob.Kind.STRESS, null);
  }
}
