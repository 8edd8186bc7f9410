// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.model.Tso;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;

/** What the product does, search and shortcuts included, is what the published sets and the judge say, exactly. */
class SearchConformanceTest {
  private static final long SEED = Long.getLong("conformance.seed", 20_261_122) + 1;
  private static final int PROGRAMS = Integer.getInteger("conformance.programs", 2_000) / 2;
  private static final List<MemoryModel> MODELS = List.of(new Sc(), new Tso(), new Java());

  static List<LitmusFile.Entry> published() throws IOException {
    return LitmusFile.read();
  }

  /** All shortcuts, none, and each left out alone. */
  private static List<Set<Shortcut>> choices() {
    Stream<Set<Shortcut>> leftOut = Stream.of(Shortcut.values()).map(one -> EnumSet.complementOf(EnumSet.of(one)));
    Stream<Set<Shortcut>> extremes = Stream.of(EnumSet.allOf(Shortcut.class), EnumSet.noneOf(Shortcut.class));
    return Stream.concat(extremes, leftOut).toList();
  }

  @ParameterizedTest
  @MethodSource("published")
  void everyModelReachesThePublishedOutcomesWhateverTheShortcuts(LitmusFile.Entry entry) {
    for (MemoryModel model : MODELS) {
      for (Set<Shortcut> shortcuts : choices()) {
        assertThat(outcomes(entry.program(), model, shortcuts))
            .as("%s with %s", model.name(), shortcuts)
            .isEqualTo(entry.outcomes().get(model.name()));
      }
    }
  }

  @Test
  void everyModelAgreesWithTheJudgeOnGeneratedPrograms() {
    System.out.println("conformance.seed = " + (SEED - 1));
    Generator generator = new Generator(SEED);
    for (int i = 0; i < PROGRAMS; i++) {
      Litmus litmus = generator.next();
      Set<Shortcut> shortcuts = choices().get(i % choices().size());
      Set<String> sc = outcomes(litmus, new Sc(), shortcuts);
      Set<String> tso = outcomes(litmus, new Tso(), shortcuts);
      Set<String> java = outcomes(litmus, new Java(), shortcuts);
      assertThat(sc).as("sc, %s", litmus).isEqualTo(Judge.sc(litmus));
      assertThat(tso).as("tso, %s", litmus).isEqualTo(Judge.tso(litmus)).containsAll(sc);
      assertThat(java).as("java, %s", litmus).isEqualTo(Judge.java(litmus)).containsAll(tso);
    }
  }

  private static Set<String> outcomes(Litmus litmus, MemoryModel model, Set<Shortcut> shortcuts) {
    Enumeration found = Search.explore(new StraightLine(litmus), model, Bounds.USUAL, shortcuts);
    assertThat(found.isComplete()).isTrue();
    return found.outcomes().stream().map(Enumeration.Reached::id).collect(Collectors.toSet());
  }
}
