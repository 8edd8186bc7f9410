// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.pagerace.reports.hardware.MachineFacts;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import picocli.CommandLine.Model.CommandSpec;

/** What every results file says of its making: by what, when, on which machine. Made before anything runs. */
final class RunRecord {
  private final List<String> command;
  private final MachineFacts facts = MachineFacts.here();
  private final double load1Before = facts.load1();
  private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  RunRecord(CommandSpec spec) {
    command = Stream.concat(
        Stream.of("pagerace"), spec.root().commandLine().getParseResult().originalArgs().stream()).toList();
  }

  Results results(List<Race> races, List<Kernel> kernels, Digests digests, List<ModelCell> enumerated,
      List<HardwareCell> hardware, List<String> jvmFlags) {
    Build build = new Build();
    return new Results(Results.SCHEMA, build.tool(), build.commit(), command, started,
        facts.machine(jvmFlags, load1Before, facts.load1()), races, kernels, digests, enumerated, hardware);
  }
}
