// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.ports.arch.Arch;
import org.pagerace.ports.arch.Arm64;
import org.pagerace.ports.arch.X86;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.Tree;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;

/** An answer serves another kernel and arch exactly where every function that was executed is the same there. */
class SameFunctionsTest {
  private static final int KERNELS = 8;
  /** Enough for all but a mutant that makes a count grow without end. */
  private static final Bounds SOME = new Bounds(20_000, 1L << 30, Duration.ofMinutes(1));
  private static final Enumeration ANSWER = new Enumeration(true, null, 1, 1, BigInteger.ONE, List.of());
  private static final Set<org.pagerace.explore.program.Function> EXECUTED = Set.of(
      function(Mm.class, "putPage", "(Lorg/pagerace/ports/state/Page;)V"),
      function(PageRef.class, "pageCount", "(Lorg/pagerace/ports/state/Page;)I"),
      function(X86.class, "flushTlbMm", "(Lorg/pagerace/ports/state/MmStruct;)V"),
      function(V5_9.class, "<init>", "()V"));

  private final SameFunctions answers = new SameFunctions(getClass().getClassLoader());

  /** Changes what was executed. */
  static class OtherPutPage extends V5_9 {
    @Override
    public void putPage(Page page) {
      getPage(page);
    }
  }

  /** Changes what was not. */
  static class OtherGetPage extends V5_9 {
    @Override
    public void getPage(Page page) {
      putPage(page);
    }
  }

  /** Changes nothing, but has something to remember. */
  static class WithState extends V5_9 {
    int calls;
  }

  /** An arch that flushes in the same way. */
  static class SameFlush extends X86 {
    @Override
    public void localIrqSave(TaskStruct current) {}
  }

  private static org.pagerace.explore.program.Function function(Class<?> type, String name, String descriptor) {
    return new org.pagerace.explore.program.Function(type.getName(), name, descriptor);
  }

  private static Target target(Class<? extends Tree> kernel, Class<? extends Arch> arch) {
    Race race = new Race("Race", "", "", "", List.of("a", "b"), List.of(), List.of(), List.of(), List.of());
    return Target.of(race, kernel.getSimpleName(), kernel, arch.getSimpleName(), arch);
  }

  @Test
  void servesWhatChangesNoneOfThem() {
    answers.add(target(V5_9.class, X86.class), "sc", EXECUTED, ANSWER);
    assertThat(answers.find(target(V5_9.class, X86.class), "sc")).contains(ANSWER);
    assertThat(answers.find(target(OtherGetPage.class, X86.class), "sc")).contains(ANSWER);
    assertThat(answers.find(target(V5_9.class, SameFlush.class), "sc")).contains(ANSWER);
  }

  @Test
  void servesNothingElse() {
    answers.add(target(V5_9.class, X86.class), "sc", EXECUTED, ANSWER);
    assertThat(answers.find(target(OtherPutPage.class, X86.class), "sc")).isEmpty();
    assertThat(answers.find(target(WithState.class, X86.class), "sc")).isEmpty();
    assertThat(answers.find(target(V5_9.class, Arm64.class), "sc")).isEmpty();
    assertThat(answers.find(target(V5_9.class, X86.class), "tso")).isEmpty();
  }

  @Test
  void aCutAnswerServesNobody() {
    Enumeration cut = new Enumeration(false, "more than 1 states", 1, 1, null, List.of());
    answers.add(target(V5_9.class, X86.class), "sc", EXECUTED, cut);
    assertThat(answers.find(target(V5_9.class, X86.class), "sc")).isEmpty();
  }

  @Test
  void recordsAreThoseOfAnEnumerationOfEachCell() {
    List<Target> targets = targets(OurCatalog.CATALOG);
    AtomicInteger served = new AtomicInteger();
    SameFunctions counting = new SameFunctions(getClass().getClassLoader()) {
      @Override
      Optional<Enumeration> find(Target target, String model) {
        Optional<Enumeration> found = super.find(target, model);
        served.addAndGet(found.isPresent() ? 1 : 0);
        return found;
      }
    };
    SameFunctions never = new SameFunctions(getClass().getClassLoader()) {
      @Override
      Optional<Enumeration> find(Target target, String model) {
        return Optional.empty();
      }
    };
    assertThat(records(targets, counting, 1)).isEqualTo(records(targets, never, 2));
    assertThat(served.get()).isPositive();
  }

  private static List<ModelCell> records(List<Target> targets, SameFunctions answers, int threads) {
    EnumerationRun run = new EnumerationRun(Explorer.over(List.of(), answers), Models.named(List.of("sc", "tso")),
        EnumerationRun.Scope.ALL, SOME, Progress.NONE);
    return run.run(targets, threads).stream().flatMap(List::stream).map(Measured::cell).toList();
  }

  /** Some races under every kernel. */
  private static List<Target> targets(Catalog catalog) {
    Function<CataloguedRace, Stream<Target>> cells = race -> catalog.kernels().stream()
        .filter(kernel -> kernel.type().getName().startsWith("org.pagerace.ports."))
        .limit(KERNELS)
        .filter(kernel -> race.race().needs().stream().allMatch(kernel::has))
        .flatMap(kernel -> catalog.archs().stream().map(arch ->
            Target.of(race.race(), kernel.name(), kernel.type(), arch.name(), arch.type())));
    List<CataloguedRace> races = OurCatalog.productRaces();
    return Stream.iterate(0, i -> i < races.size(), i -> i + 13).map(races::get).flatMap(cells).toList();
  }
}
