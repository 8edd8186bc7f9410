// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * Programs whose every access is volatile, or stands under one lock, have no outcome but those of a plain interleaving:
 * under every model. The interleavings are made here by trying every order, without any memory of states.
 */
class LinearisationTest {
  private static final int PROGRAMS = 300;
  private static final String[] LOCATIONS = {"x", "y", "z"};

  private enum What {
    READ,
    WRITE,
    ADD
  }

  private record Access(What what, int location, int value) {}

  /** Accesses that take effect at once, together. */
  private record Block(List<Access> accesses) {}

  @TestFactory
  List<DynamicTest> models() throws ReflectiveOperationException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : List.of("Sc", "Tso", "Java")) {
      MemoryModel model =
          (MemoryModel) Class.forName("org.pagerace.explore.model." + name).getConstructor().newInstance();
      tests.add(DynamicTest.dynamicTest("volatile only, " + model.name(), () -> check(model, 1)));
      tests.add(DynamicTest.dynamicTest("one lock, " + model.name(), () -> check(model, 2)));
    }
    return tests;
  }

  /** @param longest how many accesses stand under one lock; a single access is volatile instead */
  private static void check(MemoryModel model, int longest) {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      List<List<Block>> actors = generate(new Random(seed), longest);
      Set<String> found = new TreeSet<>();
      Search.explore(scripted(actors, longest), model, Bounds.USUAL, EnumSet.allOf(Shortcut.class))
          .outcomes()
          .forEach(reached -> found.add(reached.id()));
      Set<String> plain = new TreeSet<>();
      interleave(actors, new int[actors.size()], new int[LOCATIONS.length], new int[actors.size()], plain);
      assertThat(found).as("seed %d: %s", seed, actors).isEqualTo(plain);
    }
  }

  private static List<List<Block>> generate(Random random, int longest) {
    List<List<Block>> actors = new ArrayList<>();
    for (int actor = 2 + random.nextInt(2); actor > 0; actor--) {
      List<Block> blocks = new ArrayList<>();
      for (int block = 2 + random.nextInt(longest == 1 ? 2 : 1); block > 0; block--) {
        List<Access> accesses = new ArrayList<>();
        for (int access = 1 + random.nextInt(longest); access > 0; access--) {
          What what = What.values()[random.nextInt(What.values().length)];
          accesses.add(new Access(what, random.nextInt(LOCATIONS.length), 1 + random.nextInt(3)));
        }
        blocks.add(new Block(accesses));
      }
      actors.add(blocks);
    }
    return actors;
  }

  private static Scripted scripted(List<List<Block>> actors, int longest) {
    Scripted program = new Scripted();
    for (List<Block> blocks : actors) {
      program.actor("actor", hands -> {
        int result = 0;
        for (Block block : blocks) {
          if (longest > 1) {
            hands.monitor(Kind.LOCK, "lock");
          }
          for (Access access : block.accesses()) {
            result = digest(result, take(hands, access, longest > 1 ? Mode.PLAIN : Mode.VOLATILE));
          }
          if (longest > 1) {
            hands.monitor(Kind.UNLOCK, "lock");
          }
        }
        return result;
      });
    }
    return program;
  }

  private static int take(Scripted.Hands hands, Access access, Mode mode) {
    String location = LOCATIONS[access.location()];
    return switch (access.what()) {
      case READ -> hands.read(location, mode);
      case WRITE -> {
        hands.write(location, access.value(), mode);
        yield 0;
      }
      case ADD -> hands.add(location, access.value());
    };
  }

  private static int digest(int results, int result) {
    return results * 31 + result;
  }

  private static void interleave(
      List<List<Block>> actors, int[] done, int[] memory, int[] results, Set<String> outcomes) {
    boolean isEnd = true;
    for (int actor = 0; actor < actors.size(); actor++) {
      if (done[actor] < actors.get(actor).size()) {
        isEnd = false;
        int[] after = memory.clone();
        int[] with = results.clone();
        for (Access access : actors.get(actor).get(done[actor]).accesses()) {
          int old = access.what() == What.WRITE ? 0 : after[access.location()];
          with[actor] = digest(with[actor], old);
          if (access.what() != What.READ) {
            after[access.location()] = old + access.value();
          }
        }
        done[actor]++;
        interleave(actors, done, after, with, outcomes);
        done[actor]--;
      }
    }
    if (isEnd) {
      List<String> ids = new ArrayList<>();
      for (int result : results) {
        ids.add(String.valueOf(result));
      }
      outcomes.add(String.join(", ", ids));
    }
  }
}
