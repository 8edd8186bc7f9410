// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.Weaving;
import org.pagerace.ports.UnderTest;
import org.pagerace.ports.arch.Arm64;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;

/**
 * Leaving a shortcut out changes no race's outcomes. Without live state a spin never comes back to an old state, and
 * without collection a loop's writes pile up: there the search may be cut, and what it found by then is compared.
 */
class ShortcutsTest {
  private static final Weaving WEAVING = new Weaving(ClassPath.of(ShortcutsTest.class.getClassLoader()));
  private static final Bounds WHOLE = new Bounds(2_000, 1L << 30, Duration.ofMinutes(2));
  private static final Bounds PART = new Bounds(3_000, 1L << 30, Duration.ofMinutes(2));

  static List<CataloguedRace> races() {
    return OurCatalog.productRaces();
  }

  @ParameterizedTest
  @MethodSource("races")
  void outcomesAreTheSameWithoutEach(CataloguedRace race) {
    for (MemoryModel model : Models.all()) {
      Enumeration all = explore(race, model, WHOLE, EnumSet.allOf(Shortcut.class));
      for (Shortcut shortcut : Shortcut.values()) {
        Enumeration without = explore(race, model, PART, EnumSet.complementOf(EnumSet.of(shortcut)));
        if (all.isComplete() && without.isComplete()) {
          assertThat(ids(without)).as("%s without %s", model.name(), shortcut).isEqualTo(ids(all));
        } else if (all.isComplete()) {
          assertThat(ids(all)).as("%s without %s, cut", model.name(), shortcut).containsAll(ids(without));
        }
      }
    }
  }

  private static Enumeration explore(
      CataloguedRace race, MemoryModel model, Bounds bounds, Set<Shortcut> shortcuts) {
    ClassSpace space = new ClassSpace(WEAVING, Map.of(UnderTest.ARCH, Arm64.class.getName()));
    return Search.explore(space.program(race.name(), shortcuts), model, bounds, shortcuts);
  }

  private static Set<String> ids(Enumeration enumeration) {
    return enumeration.outcomes().stream().map(Enumeration.Reached::id).collect(Collectors.toSet());
  }
}
