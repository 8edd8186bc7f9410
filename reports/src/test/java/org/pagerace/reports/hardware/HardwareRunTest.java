// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

class HardwareRunTest {

  private static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir static Path shared;
  static HardwareRun.Setup setup;

  @TempDir Path out;
  private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
  private final List<HardwareCell> finished = Collections.synchronizedList(new ArrayList<>());
  private Consumer<RunListener.Progress> onProgress = progress -> {};

  private final RunListener listener =
      new RunListener() {
        @Override
        public void note(String sentence) {
          notes.add(sentence);
        }

        @Override
        public void progress(Progress progress) {
          onProgress.accept(progress);
        }

        @Override
        public void finished(HardwareCell cell) {
          finished.add(cell);
        }
      };

  @BeforeAll
  static void compileToys() throws IOException {
    setup = on(Processors.here(), Toys.classPath(shared));
  }

  private static HardwareRun.Setup on(Processors processors, String classPath) {
    String java = HardwareRun.Setup.here().java();
    return new HardwareRun.Setup(java, classPath, List.of(), processors, Duration.ofSeconds(20));
  }

  private static Grading acceptAll(String race) {
    return Grading.of(Toys.law(race, List.of(), List.of()));
  }

  private List<HardwareCell> race(HardwareRun run, String... races) throws IOException {
    return run.run(Stream.of(races).map(Toys::cell).toList(), HardwareRunTest::acceptAll, SHORT, out);
  }

  @Test
  void everyWayToFailIsANamedReasonAndTheOtherCellsAreRaced() throws IOException {
    List<HardwareCell> cells =
        race(new HardwareRun(setup, listener), "Halts", "Throws", "Mismatch", "Absent", "Properties");

    String fork = "a fork (C2/C2, stride 256) ";
    assertThat(cells.subList(0, 4)).extracting(HardwareCell::verdict).containsOnly(Verdict.NOT_RUN);
    assertThat(cells.get(0).why())
        .isEqualTo(fork + "crashed: exit status 7 without a result: halting on purpose");
    assertThat(cells.get(1).why())
        .startsWith(fork + "threw: java.lang.IllegalStateException: thrown on purpose at toys.Toys$Throws");
    assertThat(cells.get(2).why())
        .startsWith(fork + "did not link: java.lang.NoSuchMethodError: missing on purpose");
    assertThat(cells.get(3).why()).startsWith("no META-INF/TestList on the class path lists this race");
    assertThat(cells.get(4).verdict()).isEqualTo(Verdict.UNSEEN);
    assertThat(cells.get(4).outcomes().get(0).id()).isEqualTo("org.example.V5_9, org.example.X86");
    assertThat(cells.get(4).forks()).extracting(HardwareCell.Fork::modes).containsExactly("C2/C2", "C1/C1");
    assertThat(cells.get(4).forks()).extracting(HardwareCell.Fork::strideSize).containsExactly(256, 8);
    assertThat(finished).hasSameElementsAs(cells);
    assertThat(ForkLog.read(out.resolve(ForkLog.FILE)))
        .extracting(ForkResult::end)
        .containsExactly(
            ForkResult.End.CRASHED,
            ForkResult.End.THREW,
            ForkResult.End.MISMATCHED,
            ForkResult.End.OK,
            ForkResult.End.OK);
  }

  @Test
  void aRaceThatHangsBeforeItsTimedPhaseIsKilled() throws IOException {
    HardwareRun.Setup impatient =
        new HardwareRun.Setup(
            setup.java(), setup.classPath(), List.of(), setup.processors(), Duration.ofSeconds(2));
    HardwareCell cell = race(new HardwareRun(impatient, listener), "Hangs").get(0);

    assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN);
    assertThat(cell.why()).matches("a fork \\(C2/C2, stride 256\\) hung: no end after [23] s, killed");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void lawsAreAppliedToWhatIsSeenAndStandardOutputStaysEmpty() throws IOException {
    Race.Grade overlap = new Race.Grade("1, 1", Expected.FORBIDDEN, "both wrote before either read");
    Race.Grade order = new Race.Grade("0, 1|1, 0", Expected.FORBIDDEN, "one after the other");
    Map<String, Race> laws =
        Map.of(
            "toys.Toys.StoreBuffer", Toys.law("toys.Toys.StoreBuffer", List.of(order, overlap), List.of()),
            "toys.Toys.Properties", Toys.law("toys.Toys.Properties", List.of(), List.of("never")));
    List<CellPlan> plan = List.of(Toys.cell("StoreBuffer"), Toys.cell("Properties"));
    PrintStream standardOutput = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    List<HardwareCell> cells;
    try {
      cells = new HardwareRun(setup, listener).run(plan, race -> Grading.of(laws.get(race)), SHORT, out);
    } finally {
      System.setOut(standardOutput);
    }

    assertThat(cells).extracting(HardwareCell::verdict).containsExactly(Verdict.BAD, Verdict.VACUOUS);
    assertThat(cells.get(0).outcomes()).extracting(Seen::id).contains("0, 1", "1, 0");
    assertThat(cells.get(1).why()).startsWith("'never' never succeeded: 0 of ");
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve(ForkLog.FILE));
    }
  }

  @Test
  void moreActorsThanProcessorsTakeTurnsAndAreMarked() throws IOException {
    Processors one = new Processors(List.of(0), List.of(0), 1);
    HardwareCell cell = race(new HardwareRun(on(one, setup.classPath()), listener), "ThreeActors").get(0);

    assertThat(cell.verdict()).isEqualTo(Verdict.UNSEEN);
    assertThat(cell.oversubscribed()).isTrue();
    assertThat(cell.samples()).isPositive();
    assertThat(notes).anyMatch(note -> note.contains("more actors than usable processors (1)"));
  }

  @Test
  void aRefusedBindingIsSaidOnceAndTheRaceRunsUnbound() throws IOException {
    Processors forbidden = new Processors(List.of(1000, 1001), List.of(1000, 1001), 2);
    List<HardwareCell> cells =
        race(new HardwareRun(on(forbidden, setup.classPath()), listener), "StoreBuffer", "Properties");

    assertThat(cells).extracting(HardwareCell::verdict).containsOnly(Verdict.UNSEEN);
    assertThat(notes).filteredOn(note -> note.contains("refuses to bind threads")).hasSize(1);
  }

  @Test
  void cellsRaceSideBySideWhereThereAreCores() throws IOException {
    int twice = 2 * Runtime.getRuntime().availableProcessors();
    List<Integer> unbound = List.of();
    Processors four = new Processors(unbound, Collections.nCopies(4, 0), Math.max(4, twice));
    List<HardwareCell> cells =
        race(new HardwareRun(on(four, setup.classPath()), listener), "StoreBuffer", "Halts", "Properties");

    assertThat(cells)
        .extracting(HardwareCell::verdict)
        .containsExactly(Verdict.UNSEEN, Verdict.NOT_RUN, Verdict.UNSEEN);
  }

  @Test
  @Timeout(20)
  void cancellingKeepsWhatFinishedAndKillsEvenAForkThatIsJustStarting() throws IOException {
    HardwareRun run = new HardwareRun(setup, listener);
    onProgress =
        progress -> {
          if (progress.now().race().endsWith("Hangs")) {
            run.cancel();
          }
        };
    List<HardwareCell> cells = race(run, "Properties", "Hangs", "StoreBuffer");

    assertThat(cells)
        .extracting(HardwareCell::verdict)
        .containsExactly(Verdict.UNSEEN, Verdict.NOT_RUN, Verdict.NOT_RUN);
    assertThat(cells.subList(1, 3)).allMatch(cell -> cell.why().contains("interrupted"));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void anInterruptOfTheThreadEndsTheRunAndStays() throws IOException {
    Thread runner = Thread.currentThread();
    onProgress = progress -> runner.interrupt();
    List<HardwareCell> cells = race(new HardwareRun(setup, listener), "Hangs", "Properties");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(cells).extracting(HardwareCell::verdict).containsOnly(Verdict.NOT_RUN);
    assertThat(cells).allMatch(cell -> cell.why().contains("interrupted"));
  }

  @Test
  void aDiskThatFillsUpEndsTheRunWithWhatFinished() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs a device that is always full");
    Files.createSymbolicLink(out.resolve(ForkLog.FILE), full);
    List<HardwareCell> cells = race(new HardwareRun(setup, listener), "Properties", "StoreBuffer");

    assertThat(cells).extracting(HardwareCell::verdict).containsOnly(Verdict.NOT_RUN);
    assertThat(cells).allMatch(cell -> cell.why().startsWith("cannot write " + out.resolve(ForkLog.FILE)));
    assertThat(cells.get(0).samples()).isPositive();
    Files.delete(out.resolve(ForkLog.FILE));
    assertThat(notes).contains(cells.get(0).why());
  }

  @Test
  void aMistakeInALaneIsNotTakenForAnInterrupt() {
    onProgress =
        progress -> {
          throw new UnsupportedOperationException("a listener's mistake");
        };

    assertThatThrownBy(() -> race(new HardwareRun(setup, listener), "Properties"))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("a listener's mistake");
  }

  @Test
  void anOutputDirectoryThatCannotBeWrittenIsKnownBeforeAnyForkStarts() throws IOException {
    Files.createDirectory(out.resolve(ForkLog.FILE));
    onProgress = progress -> notes.add("started");

    assertThatThrownBy(() -> race(new HardwareRun(setup, listener), "Properties"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write " + out.resolve(ForkLog.FILE));
    assertThat(notes).isEmpty();
  }
}
