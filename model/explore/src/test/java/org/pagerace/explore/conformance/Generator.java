// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * Small random programs, the same for the same seed. Each draws from a palette, so that interesting shapes
 * are not rare.
 */
public final class Generator {
  private static final String[] PALETTES = {"poarv", "ov", "v", "por", "oar", "vra", "o", "pv", "oarv", "po"};

  private final Random random;
  private final int minActors;
  private final int maxAccesses;
  private final int maxCandidates;
  private String palette;
  private int fencePercent;
  private int updatePercent;
  private int nextRegister;
  private int[] nextValue;

  /** Programs of 2 or 3 actors with up to 4 accesses each. */
  public Generator(long seed) {
    this(seed, 2, 4, 10_000);
  }

  /**
   * Programs of up to 3 actors.
   *
   * @param minActors the fewest actors
   * @param maxAccesses the most accesses of an actor, beside fences
   * @param maxCandidates about how many executions a judge may have to look at
   */
  public Generator(long seed, int minActors, int maxAccesses, int maxCandidates) {
    this.random = new Random(seed);
    this.minActors = minActors;
    this.maxAccesses = maxAccesses;
    this.maxCandidates = maxCandidates;
  }

  /** The next program. */
  public Litmus next() {
    while (true) {
      Litmus litmus = draw();
      if (candidates(litmus) <= maxCandidates) {
        return litmus;
      }
    }
  }

  private Litmus draw() {
    palette = PALETTES[random.nextInt(PALETTES.length)];
    fencePercent = random.nextInt(3) * 20;
    updatePercent = random.nextInt(3) * 15;
    nextRegister = 0;
    return random.nextBoolean() ? cycle() : scatter();
  }

  /**
   * Every thread goes from one location to the next, the last to the first: the shape of all the classic
   * programs.
   */
  private Litmus cycle() {
    int actors = minActors + random.nextInt(4 - minActors);
    nextValue = new int[actors];
    List<List<Litmus.Instruction>> threads = new ArrayList<>();
    for (int actor = 0; actor < actors; actor++) {
      List<Litmus.Instruction> thread = new ArrayList<>();
      int extra = maxAccesses == 2 ? -1 : random.nextInt(8);
      for (int access = 0; access < 2; access++) {
        int location = (actor + access) % actors;
        thread.add(access(location));
        if (access == 0 && random.nextInt(100) < fencePercent) {
          thread.add(Litmus.Instruction.fence(fence()));
        }
        if (extra == access) {
          thread.add(access(random.nextBoolean() ? location : random.nextInt(actors)));
        }
      }
      threads.add(thread);
    }
    return new Litmus("generated", threads);
  }

  private Litmus scatter() {
    int locations = 2 + random.nextInt(2);
    nextValue = new int[locations];
    int actors = minActors + random.nextInt(4 - minActors);
    List<List<Litmus.Instruction>> threads = new ArrayList<>();
    for (int actor = 0; actor < actors; actor++) {
      List<Litmus.Instruction> thread = new ArrayList<>();
      int accesses = 1 + random.nextInt(maxAccesses);
      for (int access = 0; access < accesses; access++) {
        thread.add(access(random.nextInt(locations)));
        if (access < accesses - 1 && random.nextInt(100) < fencePercent) {
          thread.add(Litmus.Instruction.fence(fence()));
        }
      }
      threads.add(thread);
    }
    return new Litmus("generated", threads);
  }

  private Litmus.Instruction access(int location) {
    String name = String.valueOf((char) ('x' + location));
    int kind = random.nextInt(100);
    if (kind < updatePercent) {
      String register = "r" + nextRegister++;
      boolean isVolatile = palette.indexOf('v') >= 0 && random.nextInt(3) == 0;
      Mode read = isVolatile ? Mode.VOLATILE : any(Mode.PLAIN, Mode.OPAQUE, Mode.ACQUIRE);
      Mode write = isVolatile ? Mode.VOLATILE : any(Mode.PLAIN, Mode.OPAQUE, Mode.RELEASE);
      return switch (random.nextInt(3)) {
        case 0 -> Litmus.Instruction.add(name, read, write, register, 10);
        case 1 -> compareAndSet(Kind.UPDATE, location, read, write, register);
        default -> compareAndSet(Kind.WEAK_UPDATE, location, read, write, register);
      };
    }
    if (random.nextBoolean()) {
      return Litmus.Instruction.read(name, readMode(), "r" + nextRegister++);
    }
    return Litmus.Instruction.write(name, writeMode(), ++nextValue[location]);
  }

  private Litmus.Instruction compareAndSet(Kind kind, int location, Mode read, Mode write, String register) {
    String name = String.valueOf((char) ('x' + location));
    int expected = random.nextInt(nextValue[location] + 1);
    return new Litmus.Instruction(kind, name, read, write, ++nextValue[location], expected, register);
  }

  private Mode readMode() {
    return switch (palette.charAt(random.nextInt(palette.length()))) {
      case 'p' -> Mode.PLAIN;
      case 'o' -> Mode.OPAQUE;
      case 'v' -> Mode.VOLATILE;
      default -> Mode.ACQUIRE;
    };
  }

  private Mode writeMode() {
    return switch (palette.charAt(random.nextInt(palette.length()))) {
      case 'p' -> Mode.PLAIN;
      case 'o' -> Mode.OPAQUE;
      case 'v' -> Mode.VOLATILE;
      default -> Mode.RELEASE;
    };
  }

  private Mode any(Mode... modes) {
    return modes[random.nextInt(modes.length)];
  }

  private Kind fence() {
    return switch (random.nextInt(8)) {
      case 0 -> Kind.ACQUIRE_FENCE;
      case 1 -> Kind.RELEASE_FENCE;
      case 2 -> Kind.LOAD_LOAD_FENCE;
      case 3 -> Kind.STORE_STORE_FENCE;
      default -> Kind.FULL_FENCE;
    };
  }

  /** About how many executions a judge has to look at. */
  private static long candidates(Litmus litmus) {
    long candidates = 1;
    for (String location : litmus.locations()) {
      int writes = 0;
      int reads = 0;
      for (List<Litmus.Instruction> thread : litmus.threads()) {
        for (Litmus.Instruction instruction : thread) {
          if (location.equals(instruction.location())) {
            writes += instruction.kind() == Kind.READ ? 0 : 1;
            reads += instruction.reads() ? 1 : 0;
          }
        }
      }
      for (int write = 2; write <= writes; write++) {
        candidates *= write;
      }
      for (int read = 0; read < reads; read++) {
        candidates *= writes + 1;
      }
    }
    return candidates;
  }
}
