// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jcstress.vm.CompileMode;

/**
 * How one fork is compiled and in what portions it races.
 *
 * @param modes compile mode of each actor, in the order of the actors; empty where this JVM cannot mix modes
 * @param strideSize states raced between two meetings of the actors: short strides keep them in step, long
 *     ones let them drift
 * @param randomised whether C2 shuffles its instruction scheduling
 */
record ForkShape(List<Mode> modes, int strideSize, boolean randomised) {

  /** What runs an actor's method; the ordinal is jcstress's digit for it. */
  enum Mode {
    INTERPRETER("interpreter"),
    C1("C1"),
    C2("C2");

    final String label;

    Mode(String label) {
      this.label = label;
    }
  }

  private static final int SHORT = 8;
  private static final int LONG = 256;

  ForkShape {
    modes = List.copyOf(modes);
  }

  /**
   * The shapes that the forks of a cell take in turn.
   *
   * <p>All compiled alike comes first, over long strides with C2 and over short ones with C1: these find
   * most, and two forks already show two compile modes and two strides. Then each actor in turn is the slow
   * one. An interpreted actor holds its windows open and sweeps the other actors' steps across them; which
   * one must be slow differs from race to race by factors of a thousand. A slow actor needs short strides:
   * over long ones the others have long finished.
   */
  static List<ForkShape> rotation(int actors) {
    List<ForkShape> shapes = new ArrayList<>();
    shapes.add(new ForkShape(all(actors, Mode.C2), LONG, false));
    shapes.add(new ForkShape(all(actors, Mode.C1), SHORT, false));
    for (int actor = 0; actor < actors; actor++) {
      shapes.add(new ForkShape(oneSlow(actors, actor, Mode.INTERPRETER), SHORT, false));
    }
    shapes.add(new ForkShape(all(actors, Mode.C2), SHORT, true));
    for (int actor = 0; actor < actors; actor++) {
      shapes.add(new ForkShape(oneSlow(actors, actor, Mode.C1), actor % 2 == 0 ? LONG : SHORT, true));
    }
    shapes.add(new ForkShape(all(actors, Mode.INTERPRETER), SHORT, false));
    return shapes;
  }

  /** The same stride where the JVM cannot mix compile modes. */
  ForkShape unmixed() {
    return new ForkShape(List.of(), strideSize, randomised);
  }

  /** One word for each actor, as in {@code C2/interpreter}. */
  String label() {
    return modes.isEmpty()
        ? "default"
        : String.join("/", modes.stream().map(mode -> mode.label).toList());
  }

  /** jcstress's number of this combination: one base-three digit per actor, the first actor's the lowest. */
  int compileMode() {
    if (modes.isEmpty()) {
      return CompileMode.UNIFIED;
    }
    int number = 0;
    for (int i = modes.size() - 1; i >= 0; i--) {
      number = number * 3 + modes.get(i).ordinal();
    }
    return number;
  }

  private static List<Mode> all(int actors, Mode mode) {
    return Collections.nCopies(actors, mode);
  }

  private static List<Mode> oneSlow(int actors, int slow, Mode mode) {
    List<Mode> modes = new ArrayList<>(all(actors, Mode.C2));
    modes.set(slow, mode);
    return modes;
  }
}
