// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.arch.X86;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;
import org.pagerace.reports.results.Race;

/** What the class files leave out is never executed. */
class PossibleCallsTest {
  private static final int EVERY_SO_MANY = 9;

  private final SameFunctions answers = new SameFunctions(getClass().getClassLoader());

  /** Changes one function. */
  static class OtherPutPage extends V5_9 {
    @Override
    public void putPage(Page page) {
      getPage(page);
    }
  }

  /** Calls it by a detour through a lambda and another class. */
  static class Calls {
    final V5_9 kernel = new V5_9();

    void actor(Page page) {
      Supplier<Runnable> detour = () -> new Detour(kernel, page);
      detour.get().run();
    }
  }

  private record Detour(V5_9 kernel, Page page) implements Runnable {
    @Override
    public void run() {
      kernel.putPage(page);
    }
  }

  /** Calls another function alone. */
  static class CallsNot {
    final V5_9 kernel = new V5_9();

    int actor(Page page) {
      return kernel.pageCount(page);
    }
  }

  private boolean canDiffer(Class<?> race) {
    Race named = new Race(race.getName(), "", "", "", List.of("actor"), List.of(), List.of(), List.of(), List.of());
    return answers.canDiffer(Target.of(named, "v5.9", V5_9.class, "x86", X86.class),
        Target.of(named, "other", OtherPutPage.class, "x86", X86.class));
  }

  @Test
  void aCallIsFollowedThroughLambdasAndOtherClasses() {
    assertThat(canDiffer(Calls.class)).isTrue();
    assertThat(canDiffer(CallsNot.class)).isFalse();
  }

  @Test
  void nothingIsExecutedThatIsNotPossible() {
    CataloguedKernel base = OurCatalog.CATALOG.kernels("v5.9").get(0);
    CataloguedArch arch = OurCatalog.CATALOG.archs("x86").get(0);
    List<CataloguedKernel> patches = OurCatalog.CATALOG.kernels().stream()
        .filter(kernel -> kernel.type().getSuperclass() == base.type()).toList();
    List<Race> races = new ArrayList<>();
    List<CataloguedRace> all = OurCatalog.productRaces();
    for (int i = 0; i < all.size(); i += EVERY_SO_MANY) {
      if (all.get(i).race().needs().stream().allMatch(base::has)) {
        races.add(all.get(i).race());
      }
    }
    List<Target> targets =
        races.stream().map(race -> Target.of(race, base.name(), base.type(), arch.name(), arch.type())).toList();
    List<List<Measured>> found = new EnumerationRun(Explorer.over(List.of(), answers), Models.named(List.of("sc")),
        EnumerationRun.Scope.ALL, Limits.usual(2), Progress.NONE).run(targets, 2);
    assertThat(found).allSatisfy(records -> assertThat(records).allMatch(record -> record.cell().complete()));
    List<String> missed = new ArrayList<>();
    int left = 0;
    for (Target target : targets) {
      for (CataloguedKernel patch : patches) {
        Target other = Target.of(target.race(), patch.name(), patch.type(), arch.name(), arch.type());
        boolean canDiffer = answers.canDiffer(target, other);
        left += canDiffer ? 0 : 1;
        if (!canDiffer && answers.isAffected(target, other, List.of("sc"))) {
          missed.add(target.race().simpleName() + " under " + patch.name());
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(left).as("pairs that need no enumeration").isGreaterThan(targets.size() * patches.size() / 3);
    assertThat(answers.executed(base.type())).contains("putPage").doesNotContain("noSuchFunction");
    assertThat(answers.executed(OtherPutPage.class)).isEqualTo(Set.of());
  }
}
