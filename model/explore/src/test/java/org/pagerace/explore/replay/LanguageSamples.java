// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Constructs of the language. */
final class LanguageSamples {
  private LanguageSamples() {}

  enum Colour {
    RED,
    GREEN
  }

  record Point(int x, Object y) {}

  interface Named {
    int value();

    default int twice() {
      return value() + value();
    }
  }

  @JCStressTest
  @State
  @Reaches({"nothing", "red", "green"})
  public static class EnumSwitches {
    Colour colour;

    @Actor
    public void painter() {
      colour = Colour.RED;
      colour = Colour.GREEN;
    }

    @Actor
    public void viewer(L_Result r) {
      Colour seen = colour;
      if (seen == null) {
        r.r1 = "nothing";
        return;
      }
      r.r1 = switch (seen) {
        case RED -> "red";
        case GREEN -> "green";
      };
    }
  }

  @JCStressTest
  @State
  @Reaches({"none", "Point[x=1, y=RED] true", "text of 3"})
  public static class RecordsAndPatterns {
    Object shared;

    @Actor
    public void writer() {
      shared = new Point(1, Colour.RED);
      shared = "abc";
    }

    @Actor
    public void reader(L_Result r) {
      Object seen = shared;
      if (seen instanceof Point point) {
        r.r1 = point + " " + point.equals(new Point(1, Colour.RED));
      } else if (seen instanceof String text) {
        r.r1 = "text of " + text.length();
      } else {
        r.r1 = "none";
      }
    }
  }

  @JCStressTest
  @State
  @Reaches({"0, 0", "1, 0", "1, 1", "0, 1"})
  public static class LambdasAndMethodReferences {
    int x;
    final IntSupplier early = () -> x;

    private static int get(IntSupplier supplier) {
      return supplier.getAsInt();
    }

    private int read() {
      return x;
    }

    @Actor
    public void writer() {
      x = 1;
      x = 0;
    }

    @Actor
    public void reader(II_Result r) {
      int zero = 0;
      IntSupplier captured = () -> x + zero;
      Supplier<Object> box = Object::new;
      r.r1 = get(captured) + (box.get() == null ? 1 : 0);
      r.r2 = get(this::read) + 0 * get(early);
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "1", "2"})
  public static class DefaultMethods implements Named {
    int x;

    @Override
    public int value() {
      return x;
    }

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(I_Result r) {
      r.r1 = twice();
    }
  }

  @JCStressTest
  @State
  @Reaches({"0, 1", "1, 1"})
  public static class FinallyAndExceptions {
    int x;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(II_Result r) {
      try {
        try {
          r.r1 = x;
          throw new IllegalStateException("x is " + x);
        } finally {
          synchronized (this) {
            r.r2 = 0;
          }
        }
      } catch (IllegalStateException e) {
        r.r2 = e.getMessage().length() > 5 ? 1 : 2;
      }
    }
  }

  @JCStressTest
  @State
  @Reaches({"<reader: NullPointerException>", "5"})
  public static class UncaughtException {
    String shared;

    @Actor
    public void writer() {
      shared = "hello";
    }

    @Actor
    public void reader(I_Result r) {
      r.r1 = shared.length();
    }
  }

  @JCStressTest
  @State
  @Reaches({"9", "10", "11", "12"})
  public static class NestedLoops {
    int x;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(I_Result r) {
      int sum = 0;
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          sum++;
        }
        sum += x;
      }
      r.r1 = sum;
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "1"})
  public static class InnerClasses {
    int x;

    private class Reader {
      private final int zero;

      Reader(int zero) {
        this.zero = zero;
      }

      int read() {
        return x + zero;
      }
    }

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void reader(I_Result r) {
      int none = 0;
      Reader reader = new Reader(0);
      IntSupplier anonymous = new IntSupplier() {
        @Override
        public int getAsInt() {
          return reader.read() + none;
        }
      };
      r.r1 = anonymous.getAsInt();
    }
  }
}
