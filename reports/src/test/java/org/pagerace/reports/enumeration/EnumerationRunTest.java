// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

/** Many classes at once: none takes another with it, and each answer is that of its class. */
class EnumerationRunTest {
  private static final Bounds SHORT = new Bounds(10, 10, Duration.ofMillis(50));
  private static final List<MemoryModel> SC = Models.named(List.of("sc"));

  private final CountDownLatch never = new CountDownLatch(1);
  private final List<String> heard = new ArrayList<>();

  private static Target target(String name) {
    return Target.of(new Race(name, "", "", "", List.of("a", "b"), List.of(), List.of(), List.of(), List.of()));
  }

  private Enumeration answer(Target target, MemoryModel model, Bounds bounds) {
    switch (target.race().name()) {
      case "Hangs" -> await();
      case "Explodes" -> throw new OutOfMemoryError("much");
      case "Nests" -> throw new StackOverflowError();
      case "Refuses" -> throw new Unsupported("it draws");
      default -> { }
    }
    return new Enumeration(true, null, target.race().name().length(), 1, BigInteger.ONE, List.of());
  }

  private void await() {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private EnumerationRun run() {
    return new EnumerationRun(() -> this::answer, SC, EnumerationRun.Scope.ALL, SHORT, Duration.ofMillis(200),
        (target, records, done, all) -> heard.add(done + "/" + all));
  }

  private static List<ModelCell> cells(List<List<Measured>> measured) {
    return measured.stream().flatMap(List::stream).map(Measured::cell).toList();
  }

  @Test
  void oneThatDoesNotComeBackIsGivenUpAndTheOthersAreAnswered() {
    List<ModelCell> cells = cells(run().run(
        List.of(target("Hangs"), target("Explodes"), target("Nests"), target("Refuses"), target("Simple")), 2));
    assertThat(cells).extracting(ModelCell::race)
        .containsExactly("Hangs", "Explodes", "Nests", "Refuses", "Simple");
    assertThat(cells).extracting(ModelCell::verdict)
        .containsExactly(Verdict.NOT_RUN, Verdict.CUT, Verdict.CUT, Verdict.NOT_RUN, Verdict.OK);
    assertThat(cells).extracting(ModelCell::why).contains("no answer after 0 s, given up", "it draws");
    assertThat(heard).containsExactly("1/5", "2/5", "3/5", "4/5", "5/5");
  }

  @Test
  void twoThatHangOnTwoThreadsStopNobody() {
    List<ModelCell> cells =
        cells(run().run(List.of(target("Hangs"), target("Hangs"), target("Simple"), target("Plain")), 2));
    assertThat(cells).extracting(ModelCell::verdict)
        .containsExactly(Verdict.NOT_RUN, Verdict.NOT_RUN, Verdict.OK, Verdict.OK);
  }

  @Test
  void manyClassesAreAnsweredInTheirOrder() {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      targets.add(target("T".repeat(1 + i % 7) + i));
    }
    assertThat(cells(run().run(targets, 2))).extracting(ModelCell::race)
        .containsExactlyElementsOf(targets.stream().map(target -> target.race().name()).toList());
  }

  @Test
  void aCancelledRunSaysOfEachWhetherItWasAnswered() {
    EnumerationRun run = run();
    run.cancel();
    assertThat(cells(run.run(List.of(target("Simple"), target("Plain")), 2)))
        .hasSize(2)
        .allSatisfy(cell -> assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN))
        .extracting(ModelCell::why).containsOnly("interrupted");
  }
}
