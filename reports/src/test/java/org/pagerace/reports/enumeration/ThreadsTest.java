// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;
import org.pagerace.reports.results.ModelCell;

/** Who enumerates which cell, and what was enumerated before on the same thread, changes no record. */
class ThreadsTest {
  private static final int RACES = 8;

  @Test
  void oneThreadAndTwoFindTheSame() {
    List<ModelCell> byTwo = records(targets(), 2);
    assertThat(byTwo).hasSizeGreaterThan(RACES).isEqualTo(records(targets(), 1));
  }

  @Test
  void theOrderOfTheCellsChangesNone() {
    List<Target> reversed = new ArrayList<>(targets());
    Collections.reverse(reversed);
    assertThat(records(reversed, 2)).containsExactlyInAnyOrderElementsOf(records(targets(), 1));
  }

  private static List<Target> targets() {
    Catalog catalog = OurCatalog.CATALOG;
    List<Target> targets = new ArrayList<>();
    for (CataloguedRace race : OurCatalog.productRaces().subList(0, RACES)) {
      for (CataloguedKernel kernel : catalog.kernels().subList(0, 2)) {
        if (race.race().needs().stream().allMatch(kernel::has)) {
          catalog.archs().forEach(arch -> targets.add(
              Target.of(race.race(), kernel.name(), kernel.type(), arch.name(), arch.type())));
        }
      }
    }
    return targets;
  }

  private static List<ModelCell> records(List<Target> targets, int threads) {
    EnumerationRun run = new EnumerationRun(Explorer.over(List.of()), Models.named(List.of("sc", "tso")),
        EnumerationRun.Scope.ALL, Limits.usual(2), Progress.NONE);
    return run.run(targets, threads).stream().flatMap(List::stream).map(Measured::cell).toList();
  }
}
