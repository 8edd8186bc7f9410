// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Fields and arrays, and the monitors that guard them. */
final class MemorySamples {
  private MemorySamples() {}

  @JCStressTest
  @State
  @Reaches({"0, 1", "1, 0", "1, 1"})
  public static class StoreBuffering {
    int x;
    int y;

    @Actor
    public void left(II_Result r) {
      x = 1;
      r.r1 = y;
    }

    @Actor
    public void right(II_Result r) {
      y = 1;
      r.r2 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches({"1", "2"})
  public static class LostUpdateAndArbiter {
    int x;

    @Actor
    public void one() {
      x++;
    }

    @Actor
    public void other() {
      x++;
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches({"2"})
  public static class SynchronizedMethodsAndBlocks {
    private int x;

    @Actor
    public synchronized void one() {
      x++;
    }

    @Actor
    public void other() {
      synchronized (this) {
        synchronized (this) {
          x++;
        }
      }
    }

    @Arbiter
    public synchronized void end(I_Result r) {
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches({"2"})
  public static class StaticsAndClassMonitors {
    private static int x;

    private static synchronized void increment() {
      x++;
    }

    @Actor
    public void one() {
      increment();
    }

    @Actor
    public void other() {
      synchronized (StaticsAndClassMonitors.class) {
        x++;
      }
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches({"[false, 0, 0, \u0000, 0, 0, 0.0, 0.0, null]", "[true, -1, -2, c, 4, 5, 6.5, 7.5, s]"})
  public static class ArraysOfEachType {
    final boolean[] z = new boolean[1];
    final byte[] b = new byte[1];
    final short[] s = new short[1];
    final char[] c = new char[1];
    final int[] i = new int[1];
    final long[] j = new long[1];
    final float[] f = new float[1];
    final double[] d = new double[1];
    final String[] l = new String[1];

    @Actor
    public synchronized void writer() {
      z[0] = true;
      b[0] = (byte) 0xff;
      s[0] = -2;
      c[0] = 'c';
      i[0] = 4;
      j[0] = 5;
      f[0] = 6.5f;
      d[0] = 7.5;
      l[0] = "s";
    }

    @Actor
    public synchronized void reader(L_Result r) {
      r.r1 = "[" + z[0] + ", " + b[0] + ", " + s[0] + ", " + c[0] + ", " + i[0] + ", " + j[0] + ", " + f[0] + ", "
          + d[0] + ", " + l[0] + "]";
    }
  }

  @JCStressTest
  @State
  @Reaches({"1, 2", "1, 9", "9, 2", "9, 9"})
  public static class ArrayCopies {
    final int[] from = {1, 2};

    @Actor
    public void copier(II_Result r) {
      int[] clone = from.clone();
      int[] to = new int[3];
      System.arraycopy(clone, 0, to, 1, 2);
      r.r1 = to[1];
      r.r2 = to[2];
    }

    @Actor
    public void writer() {
      if (from[1] == 2) {
        from[0] = 9;
        from[0] = 1;
        from[1] = 9;
      }
    }
  }
}
