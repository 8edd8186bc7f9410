// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.model.Tso;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

class SearchTest {
  private static final Set<Shortcut> ALL = EnumSet.allOf(Shortcut.class);

  private static Enumeration explore(Scripted program, MemoryModel model) {
    return Search.explore(program, model, Bounds.USUAL, ALL);
  }

  private static List<String> ids(Enumeration enumeration) {
    return enumeration.outcomes().stream().map(Enumeration.Reached::id).toList();
  }

  private static Witness witness(Enumeration enumeration, String id) {
    return enumeration.outcomes().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow().witness();
  }

  private static Scripted storeBuffering(Mode mode) {
    return new Scripted()
        .actor("left", hands -> {
          hands.write("x", 1, mode);
          return hands.read("y", mode);
        })
        .actor("right", hands -> {
          hands.write("y", 1, mode);
          return hands.read("x", mode);
        });
  }

  @Test
  void everyInterleavingIsVisitedAndCounted() {
    Enumeration sc = explore(storeBuffering(Mode.OPAQUE), new Sc());

    assertThat(ids(sc)).containsExactly("0, 1", "1, 0", "1, 1");
    assertThat(sc.isComplete()).isTrue();
    assertThat(sc.interleavings()).isEqualTo(BigInteger.valueOf(6));
  }

  @Test
  void aStoreBufferIsSeenUnderTsoOnlyWithoutVolatile() {
    assertThat(ids(explore(storeBuffering(Mode.OPAQUE), new Tso()))).contains("0, 0");
    assertThat(ids(explore(storeBuffering(Mode.VOLATILE), new Tso()))).doesNotContain("0, 0");
  }

  @Test
  void theWitnessHasFewestStepsThenFewestSwitches() {
    Witness shortest = witness(explore(storeBuffering(Mode.OPAQUE), new Sc()), "1, 1");

    assertThat(shortest.steps()).isEqualTo(4);
    assertThat(shortest.switches()).isEqualTo(2);
    assertThat(shortest.rows()).extracting(Witness.Row::kind).containsExactly("write", "write", "read", "read");
    assertThat(shortest.rows().get(3).memory()).containsEntry("x", "1").containsEntry("y", "1");
  }

  @Test
  void aWitnessUnderTsoShowsTheStoreBuffers() {
    Witness weak = witness(explore(storeBuffering(Mode.OPAQUE), new Tso()), "0, 0");

    assertThat(weak.rows()).filteredOn(row -> row.kind().equals("drain")).hasSize(2);
    assertThat(weak.rows().get(0).buffers().get(weak.rows().get(0).actor())).hasSize(1);
  }

  @Test
  void aDeadlockIsStuckAndHasAWitness() {
    Scripted philosophers = new Scripted()
        .actor("left", hands -> both(hands, "a", "b"))
        .actor("right", hands -> both(hands, "b", "a"));
    Enumeration sc = explore(philosophers, new Sc());

    assertThat(ids(sc)).containsExactly("0, 0", Enumeration.STUCK);
    assertThat(witness(sc, Enumeration.STUCK).rows()).extracting(Witness.Row::kind).containsExactly("lock", "lock");
  }

  private static int both(Scripted.Hands hands, String first, String second) {
    hands.monitor(Kind.LOCK, first);
    hands.monitor(Kind.LOCK, second);
    hands.monitor(Kind.UNLOCK, second);
    hands.monitor(Kind.UNLOCK, first);
    return 0;
  }

  @Test
  void aWaiterWhomNobodyNotifiesIsStuck() {
    Scripted lost = new Scripted()
        .actor("waiter", hands -> {
          hands.monitor(Kind.LOCK, "m");
          hands.monitor(Kind.WAIT, "m");
          hands.monitor(Kind.AWAKE, "m");
          hands.monitor(Kind.UNLOCK, "m");
          return 1;
        })
        .actor("notifier", hands -> {
          hands.monitor(Kind.LOCK, "m");
          hands.monitor(Kind.NOTIFY, "m");
          hands.monitor(Kind.UNLOCK, "m");
          return 2;
        });

    assertThat(ids(explore(lost, new Sc()))).containsExactly("1, 2", Enumeration.STUCK);
    assertThat(ids(explore(lost, new Tso()))).containsExactly("1, 2", Enumeration.STUCK);
  }

  @Test
  void anUpdateOnALocationOfOneActorStillDrainsTheStoreBuffer() {
    Scripted fenced = new Scripted()
        .actor("left", hands -> {
          hands.write("x", 1, Mode.OPAQUE);
          hands.add("own", 1);
          return hands.read("y", Mode.OPAQUE);
        })
        .actor("right", hands -> {
          hands.write("y", 1, Mode.OPAQUE);
          hands.fence(Kind.FULL_FENCE);
          return hands.read("x", Mode.OPAQUE);
        });

    assertThat(ids(explore(fenced, new Tso()))).doesNotContain("0, 0");
  }

  @Test
  void aCutSearchSaysSoAndKeepsWhatItFound() {
    Enumeration cut =
        Search.explore(storeBuffering(Mode.OPAQUE), new Tso(), new Bounds(9, 1 << 30, Duration.ofMinutes(1)), ALL);

    assertThat(cut.isComplete()).isFalse();
    assertThat(cut.why()).isEqualTo("more than 9 states");
    assertThat(cut.interleavings()).isNull();
    assertThat(ids(cut)).isSubsetOf("0, 0", "0, 1", "1, 0", "1, 1");
  }

  @Test
  void moreInterleavingsThanALongHoldsAreCountedExactly() {
    Scripted many = new Scripted();
    for (String name : List.of("a", "b")) {
      many.actor(name, hands -> {
        for (int i = 0; i < 40; i++) {
          hands.write(name, i, Mode.VOLATILE);
        }
        return 0;
      });
    }
    // 80 choose 40
    assertThat(explore(many, new Sc()).interleavings()).isEqualTo("107507208733336176461620");
  }
}
