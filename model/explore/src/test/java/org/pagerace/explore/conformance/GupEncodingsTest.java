// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagerace.explore.conformance.Litmus.Instruction.add;
import static org.pagerace.explore.conformance.Litmus.Instruction.fence;
import static org.pagerace.explore.conformance.Litmus.Instruction.read;
import static org.pagerace.explore.conformance.Litmus.Instruction.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.model.Tso;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;

/**
 * Eleven ways to write GUP-fast against layout breaking in Java.
 *
 * <pre>
 *   GUP-fast                            dax_layout_busy_page
 *   1. take a reference, perhaps fence  A. clear the PTE, perhaps fence
 *   2. look at the PTE again            B. read the count
 * </pre>
 *
 * The page is pinned while the file system believes it idle where 2 misses A and B misses 1. A volatile
 * compare-and-set is no full fence: only what keeps each actor's two steps in the order of all volatile accesses and
 * fences forbids it.
 */
class GupEncodingsTest {
  private static final List<MemoryModel> MODELS = List.of(new Sc(), new Tso(), new Java());

  @ParameterizedTest
  @CsvSource({
    "A, VOLATILE, -,          PLAIN,    PLAIN,    -,          PLAIN,    tso java",
    "B, VOLATILE, -,          OPAQUE,   OPAQUE,   FULL_FENCE, OPAQUE,   java",
    "C, VOLATILE, -,          ACQUIRE,  OPAQUE,   FULL_FENCE, OPAQUE,   java",
    "D, VOLATILE, -,          VOLATILE, VOLATILE, -,          VOLATILE, -",
    "E, VOLATILE, FULL_FENCE, OPAQUE,   OPAQUE,   FULL_FENCE, OPAQUE,   -",
    "F, VOLATILE, -,          VOLATILE, RELEASE,  FULL_FENCE, ACQUIRE,  -",
    "G, ACQUIRE,  -,          VOLATILE, VOLATILE, -,          VOLATILE, java",
    "H, VOLATILE, -,          VOLATILE, VOLATILE, -,          ACQUIRE,  java",
    "I, VOLATILE, -,          VOLATILE, RELEASE,  -,          VOLATILE, tso java",
    "J, VOLATILE, -,          VOLATILE, OPAQUE,   -,          VOLATILE, tso java",
    "K, ACQUIRE,  FULL_FENCE, PLAIN,    PLAIN,    FULL_FENCE, PLAIN,    -",
  })
  void pinnedAndTakenForIdle(
      String name, Mode get, String fence, Mode look, Mode clear, String otherFence, Mode count, String reaching) {
    Mode store = get == Mode.VOLATILE ? Mode.VOLATILE : Mode.PLAIN;
    List<Litmus.Instruction> gup = new ArrayList<>(List.of(add("ref", get, store, "got", 1)));
    List<Litmus.Instruction> breaker = new ArrayList<>(List.of(write("cleared", clear, 1)));
    if (!fence.equals("-")) {
      gup.add(fence(Kind.valueOf(fence)));
    }
    if (!otherFence.equals("-")) {
      breaker.add(fence(Kind.valueOf(otherFence)));
    }
    gup.add(read("cleared", look, "missed"));
    breaker.add(read("ref", count, "counted"));
    Litmus litmus = new Litmus("gup-" + name, List.of(gup, breaker));
    Set<String> found = new TreeSet<>();
    for (MemoryModel model : MODELS) {
      Set<String> outcomes = outcomes(litmus, model);
      assertThat(outcomes).as(model.name()).isEqualTo(judged(litmus, model));
      boolean isReached = outcomes.stream().anyMatch(
          outcome -> outcome.contains("counted=0") && outcome.contains("missed=0"));
      if (isReached) {
        found.add(model.name());
      }
    }
    assertThat(found).isEqualTo(reaching.equals("-") ? Set.of() : Set.of(reaching.split(" ")));
  }

  private static Set<String> judged(Litmus litmus, MemoryModel model) {
    return Map.of("sc", Judge.sc(litmus), "tso", Judge.tso(litmus), "java", Judge.java(litmus)).get(model.name());
  }

  private static Set<String> outcomes(Litmus litmus, MemoryModel model) {
    Enumeration found =
        Search.explore(new StraightLine(litmus), model, Bounds.USUAL, EnumSet.allOf(Shortcut.class));
    return found.outcomes().stream().map(Enumeration.Reached::id).collect(Collectors.toSet());
  }
}
