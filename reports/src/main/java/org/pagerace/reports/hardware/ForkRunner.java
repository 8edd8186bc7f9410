// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.pagerace.reports.hardware.ForkResult.End;
import org.pagerace.reports.hardware.ForkResult.Outcome;
import org.pagerace.reports.hardware.ForkResult.Racing;

/** Runs single forks of cells and says what became of them. */
final class ForkRunner {

  private static final List<String> BINDING = List.of("jcstress.os.AffinitySupport", "com.sun.jna");
  /** What a JVM ends with when Ctrl-C at the terminal reaches it, perhaps before it reaches this process. */
  private static final int INTERRUPTED = 130;

  private static final Duration ROUND = Duration.ofMillis(200);

  private final Forks forks;
  private final VmFlags vm;
  private final Processors processors;
  private final Duration patience;
  private final Pace pace;
  private final Ledger ledger;
  private volatile boolean binds;

  ForkRunner(Forks forks, VmFlags vm, HardwareRun.Setup setup, Pace pace, Ledger ledger) {
    this.forks = forks;
    this.vm = vm;
    this.processors = setup.processors();
    this.patience = setup.patience();
    this.pace = pace;
    this.ledger = ledger;
    binds = !processors.allowed().isEmpty();
  }

  /** Runs one fork; a refused binding to processors is given up for the whole run, and the fork repeated. */
  ForkResult run(CellPlan cell, TestInfo race, ForkShape wanted, Pace.Share share, int lane)
      throws IOException, InterruptedException {
    ForkShape shape = vm.mixesModes() ? wanted : wanted.unmixed();
    boolean oversubscribed = processors.areFewerThan(race.threads());
    List<String> shaping = vm.of(shape, ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
    List<String> flags = new ArrayList<>(shaping);
    flags.add("-Dpagerace.kernel=" + cell.kernelClass());
    flags.add("-Dpagerace.arch=" + cell.archClass());
    Duration time = share.nextRace();
    int rounds = (int) Math.max(1, time.dividedBy(ROUND));
    int roundMillis = (int) Math.min(Integer.MAX_VALUE, time.toMillis() / rounds);
    List<Integer> cpus = binds ? processors.place(race.threads(), lane) : List.of();
    ForkConfig config = new ForkConfig(race, shape, rounds, roundMillis, cpus, oversubscribed);
    Duration limit = limit(time);
    long start = System.nanoTime();
    Forks.Ended ended = forks.run(config, flags, limit);
    if (!cpus.isEmpty() && ledger.stopped().isEmpty() && bindingFailed(ended)) {
      giveUpBinding();
      return run(cell, race, wanted, share, lane);
    }
    Outcome outcome = outcome(ended, limit);
    if (outcome.end() == End.OK) {
      pace.learn(Duration.ofNanos(System.nanoTime() - start), time);
    }
    return ForkResult.of(cell, shape, new Racing(shaping, time.toMillis(), oversubscribed), outcome);
  }

  private synchronized void giveUpBinding() {
    if (binds) {
      binds = false;
      ledger.note(
          "this machine refuses to bind threads to processors, so the operating system places them; "
              + "overlaps will be rarer");
    }
  }

  private Duration limit(Duration race) {
    Duration hung = race.plus(patience);
    Duration end = pace.untilHardStop();
    return hung.compareTo(end) < 0 ? hung : end;
  }

  private Outcome outcome(Forks.Ended ended, Duration limit) {
    TestResult result = ended.result();
    if (result != null) {
      return result.status() == Status.NORMAL
          ? new Outcome(End.OK, "", counts(result))
          : Outcome.failed(end(result.status()), Complaint.of(result.getMessages()));
    }
    if (!ledger.stopped().isEmpty()) {
      return Outcome.failed(End.INTERRUPTED, "");
    }
    if (ended.killed()) {
      return pace.untilHardStop().isNegative() || pace.untilHardStop().isZero()
          ? Outcome.failed(End.CUT, "the budget ended while it ran")
          : Outcome.failed(End.HUNG, "no end after " + seconds(limit) + ", killed");
    }
    if (ended.exitValue() == INTERRUPTED) {
      ledger.stop("interrupted");
      return Outcome.failed(End.INTERRUPTED, "");
    }
    String complaint = Complaint.of(ended.output());
    String status = "exit status " + ended.exitValue() + " without a result";
    return Outcome.failed(End.CRASHED, complaint.isEmpty() ? status : status + ": " + complaint);
  }

  private static String seconds(Duration duration) {
    return Math.round(duration.toMillis() / 1000.0) + " s";
  }

  private static boolean bindingFailed(Forks.Ended ended) {
    List<String> text = ended.result() == null ? ended.output() : ended.result().getMessages();
    return (ended.result() == null || ended.result().status() != Status.NORMAL)
        && text.stream().anyMatch(line -> BINDING.stream().anyMatch(line::contains));
  }

  private static Map<String, Long> counts(TestResult result) {
    Map<String, Long> counts = new TreeMap<>();
    result.getStateKeys().forEach(id -> counts.put(id, result.getCount(id)));
    return counts;
  }

  private static End end(Status status) {
    return switch (status) {
      case NORMAL -> End.OK;
      case API_MISMATCH -> End.MISMATCHED;
      case TIMEOUT_ERROR -> End.HUNG;
      case VM_ERROR -> End.CRASHED;
      case CHECK_TEST_ERROR, TEST_ERROR -> End.THREW;
    };
  }
}
