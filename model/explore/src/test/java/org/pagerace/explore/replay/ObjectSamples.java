// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Identity of objects across runs. */
final class ObjectSamples {
  private ObjectSamples() {}

  static class Node {
    final int value;
    final Node next;
    int mark;

    Node(int value, Node next) {
      this.value = value;
      this.next = next;
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "1", "12"})
  public static class FinalFieldsOfForeignObjects {
    Node head;

    @Actor
    public void pusher() {
      head = new Node(1, null);
      head = new Node(1, new Node(2, null));
    }

    @Actor
    public void reader(I_Result r) {
      Node seen = head;
      r.r1 = seen == null ? 0 : seen.next == null ? seen.value : 10 * seen.value + seen.next.value;
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "1", "2"})
  public static class ValuesThatDependOnTheHistory {
    int x;
    Node made;

    @Actor
    public void maker() {
      made = new Node(x + 1, null);
    }

    @Actor
    public void other(I_Result r) {
      x = 1;
      Node seen = made;
      r.r1 = seen == null ? 0 : seen.value;
    }
  }

  @JCStressTest
  @State
  @Reaches({"true, false", "true, true"})
  public static class OwnObjectReadBack {
    Node shared;

    @Actor
    public void one(ZZ_Result r) {
      Node mine = new Node(1, null);
      shared = mine;
      Node seen = shared;
      r.r1 = seen == mine || seen.value == 2;
      mine.mark = 5;
      r.r2 = shared == mine && mine.mark == 5;
    }

    @Actor
    public void other() {
      shared = new Node(2, null);
    }
  }

  @JCStressTest
  @State
  @Reaches({"1, 1", "1, 2", "2, 1", "2, 2"})
  public static class FreshArraysAndObjects {
    int[][] shared = {{1}, {1}};

    @Actor
    public void writer() {
      int[] fresh = new int[1];
      fresh[0] = 2;
      shared[0] = fresh;
      shared[1] = fresh;
      shared[0] = new int[] {1};
    }

    @Actor
    public void reader(II_Result r) {
      r.r1 = shared[0][0];
      r.r2 = shared[1][0];
    }
  }

  @JCStressTest
  @State
  @Reaches({"node 1", "none"})
  public static class ResultsThatPrintThemselves {
    Printed shared;

    static class Printed {
      int value;

      @Override
      public String toString() {
        return "node " + value;
      }
    }

    @Actor
    public void writer() {
      Printed made = new Printed();
      shared = made;
      made.value = 1;
    }

    @Actor
    public void reader(L_Result r) {
      Printed seen = shared;
      r.r1 = seen == null ? "none" : seen;
    }
  }

  @JCStressTest
  @State
  @Reaches({"21", "12"})
  public static class ArbiterMakesObjects {
    Node head;

    @Actor
    public synchronized void one() {
      head = new Node(1, head);
    }

    @Actor
    public synchronized void other() {
      head = new Node(2, head);
    }

    @Arbiter
    public void end(I_Result r) {
      Node all = new Node(0, head);
      int sum = 0;
      for (Node at = all; at != null; at = at.next) {
        sum = 10 * sum + at.value;
      }
      r.r1 = sum;
    }
  }

  @JCStressTest
  @State
  @Reaches({"<thrower: Sad>"})
  public static class OwnExceptions {
    static class Sad extends RuntimeException {
      private static final long serialVersionUID = 1;
      final int why;

      Sad(int why) {
        super("sad");
        this.why = why;
      }
    }

    @Actor
    public void thrower(I_Result r) {
      try {
        throw new Sad(3);
      } catch (Sad sad) {
        if (sad.why == 3 && sad.getMessage().equals("sad")) {
          throw sad;
        }
      }
    }

    @Actor
    public void other() {}
  }
}
