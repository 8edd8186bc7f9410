// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.page.Page;
import org.pagerace.reports.results.AtomicFile;
import org.pagerace.reports.results.ExitStatus;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.text.Summary;
import picocli.CommandLine.Model.CommandSpec;

/** Checks everything that was given, then enumerates and races, then writes and prints what came of it. */
final class HardwareJob {
  /** What is done besides racing. */
  enum Kind {
    /** Enumerates first, and ends with {@code report.html}. */
    RUN,
    /** Nothing. */
    STRESS
  }

  private final Session session;
  private final RaceOptions options;
  private final CommandSpec spec;
  private final PrintWriter stdout;
  private final PrintWriter stderr;

  HardwareJob(Session session, RaceOptions options, CommandSpec spec) {
    this.session = session.beside(options.classPath());
    this.options = options;
    this.spec = spec;
    stdout = spec.commandLine().getOut();
    stderr = spec.commandLine().getErr();
  }

  /**
   * Runs the job.
   *
   * @param expect file with the expected findings, null where none was named
   * @return the exit status
   */
  int run(Kind kind, Path expect) throws IOException {
    Optional<Expectation> expectation =
        expect == null ? Optional.empty() : Optional.of(Expectation.read(expect));
    Catalog catalog = session.catalog().get();
    Plan plan = options.plan(catalog);
    OutputFolder out = options.out();
    StatusLine status = new StatusLine(stderr, session.surface(), options.budget(), System::nanoTime);
    RaceRun run = new RaceRun(session, plan, catalog.digests(), new RunRecord(spec), out, status);
    try (Interruption interruption = new Interruption(run::cancel)) {
      announce(plan);
      if (kind == Kind.RUN) {
        enumerate(run);
      }
      Results results = run.race(options.budget());
      status.clear();
      boolean isWritten = write(kind, out, results);
      stdout.println();
      stdout.print(Summary.render(results));
      int exit = expectation.map(expected -> judge(expected, results)).orElse(ExitStatus.of(results).code());
      stdout.flush();
      return interruption.exit(exit == 0 && !isWritten ? Failures.COULD_NOT_FINISH : exit);
    }
  }

  private void enumerate(RaceRun run) {
    EnumerationStatus status = new EnumerationStatus(stderr, session.surface());
    run.enumerate(status);
    status.clear();
  }

  private void announce(Plan plan) {
    long missing = plan.notApplicable().count();
    stderr.println(count(plan.races().size(), "race") + ", " + count(plan.kernels().size(), "kernel") + ", "
        + count(plan.cells().size(), "cell") + (missing == 0 ? "" : ", " + missing + " of them n/a")
        + "; budget " + Budget.clock(options.budget()));
    stderr.flush();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** What cannot be written is said, and the table is printed all the same. */
  private boolean write(Kind kind, OutputFolder out, Results results) {
    try {
      ResultsFile.write(out.results(), results);
      stdout.println("data  " + out.results());
      if (kind == Kind.RUN) {
        AtomicFile.replace(out.page(), Page.render(results).getBytes(StandardCharsets.UTF_8));
        stdout.println("page  " + out.page());
      }
      return true;
    } catch (IOException e) {
      stderr.println("pagerace: " + e.getMessage());
      stderr.flush();
      return false;
    }
  }

  private int judge(Expectation expected, Results results) {
    Expectation.Difference difference = expected.compare(results);
    stdout.println();
    difference.lines().forEach(stdout::println);
    return difference.exit();
  }
}
