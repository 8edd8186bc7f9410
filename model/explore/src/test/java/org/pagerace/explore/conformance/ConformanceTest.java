// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.Shortcut;

/** The model java is jrc.cat: on the published programs, and on generated ones against a judge of its own. */
class ConformanceTest {
  private static final long SEED = Long.getLong("conformance.seed", 20_261_122);
  private static final int PROGRAMS = Integer.getInteger("conformance.programs", 2_000);

  static List<LitmusFile.Entry> published() throws IOException {
    return LitmusFile.read();
  }

  @ParameterizedTest
  @MethodSource("published")
  void judgeAgreesWithThePublishedOutcomes(LitmusFile.Entry entry) {
    assertThat(Judge.java(entry.program())).isEqualTo(entry.outcomes().get("java"));
    assertThat(Judge.sc(entry.program())).isEqualTo(entry.outcomes().get("sc"));
    assertThat(Judge.tso(entry.program())).isEqualTo(entry.outcomes().get("tso"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void machineReachesThePublishedOutcomes(LitmusFile.Entry entry) {
    Set<String> outcomes = outcomes(entry.program(), EnumSet.allOf(Shortcut.class));
    assertThat(outcomes).isEqualTo(entry.outcomes().get("java"));
  }

  @Test
  void machineAgreesWithTheJudgeOnGeneratedPrograms() {
    System.out.println("conformance.seed = " + SEED + ", conformance.programs = " + PROGRAMS);
    Generator generator = new Generator(SEED);
    for (int program = 0; program < PROGRAMS; program++) {
      Litmus litmus = generator.next();
      Set<Shortcut> shortcuts = EnumSet.allOf(Shortcut.class);
      if (program % 10 == 0) {
        shortcuts.remove(Shortcut.MESSAGE_COLLECTION);
      }
      if (program % 3 == 0) {
        shortcuts.remove(Shortcut.LOCAL_STEPS);
      }
      assertThat(outcomes(litmus, shortcuts)).as("%s", litmus).isEqualTo(Judge.java(litmus));
    }
  }

  @Test
  void locationsOfOneThreadMayBePrivate() {
    Generator generator = new Generator(SEED + 1);
    for (int program = 0; program < PROGRAMS / 10; program++) {
      Litmus litmus = generator.next();
      StraightLine straightLine = StraightLine.withPrivateLocations(litmus);
      Set<Shortcut> shortcuts = EnumSet.allOf(Shortcut.class);
      Set<String> outcomes = new NaiveSearch(straightLine, new Java(), shortcuts).outcomes();
      assertThat(outcomes).as("%s", litmus).isEqualTo(Judge.java(litmus));
    }
  }

  private static Set<String> outcomes(Litmus litmus, Set<Shortcut> shortcuts) {
    return new NaiveSearch(new StraightLine(litmus), new Java(), shortcuts).outcomes();
  }
}
