// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Result;
import org.openjdk.jcstress.annotations.State;

/** Results of the test's own, with something in them from the start. */
final class ResultSamples {
  private ResultSamples() {}

  /** Preset by its constructor. */
  @Result
  public static class Preset {
    String word = "none";
    int number = -1;
    final int[] numbers = {7, 8};

    @Override
    public String toString() {
      return word + " " + number;
    }
  }

  @JCStressTest
  @State
  @Reaches({"none -1", "x is seen after none -2"})
  public static class FieldsThatAreSet {
    int x;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(Preset r) {
      if (x == 1) {
        r.word = "x is seen after " + r.word;
        r.number--;
      }
    }
  }

  /** Says what is in its array. */
  @Result
  public static class Array {
    final int[] numbers = {7, 8};

    @Override
    public String toString() {
      return numbers[0] + " " + numbers[1];
    }
  }

  @JCStressTest
  @State
  @Refused("ResultSamples$Preset.numbers the object that its constructor has put there is not modelled (at ResultSamples")
  public static class WritesIntoAnArray {
    int x;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(Preset r) {
      r.numbers[0] = x;
    }
  }

  @JCStressTest
  @State
  @Refused("ResultSamples$Array.numbers the object that its constructor has put there is not modelled (at ResultSamples")
  public static class PrintsAnArray {
    int x;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(Array r) {
      x = 2;
    }
  }
}
