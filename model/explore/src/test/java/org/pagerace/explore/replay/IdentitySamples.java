// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Identity of boxes and strings. */
final class IdentitySamples {
  private IdentitySamples() {}

  /** How two references compare. */
  static String told(Object one, Object other) {
    return one == null || other == null ? "none" : one == other ? "same" : "different";
  }

  @JCStressTest
  @State
  @Reaches({"none, none", "none, different", "same, different", "same, none"})
  @SuppressWarnings({"removal", "deprecation"})
  public static class BoxesOfOneContent {
    Object cached;
    Object made;

    @Actor
    public void writer() {
      cached = 1;
      made = new Integer(1);
    }

    @Actor
    public void reader(LL_Result r) {
      r.r1 = told(cached, 1);
      r.r2 = told(made, 1);
    }
  }

  @JCStressTest
  @State
  @Reaches({"false 1000", "true 1001"})
  public static class ExpectedBoxIsAnotherOne {
    final AtomicReference<Integer> shared = new AtomicReference<>(1000);
    boolean isExact;

    @Actor
    public void other() {
      isExact = true;
    }

    @Actor
    public void updater(L_Result r) {
      Integer expected = isExact ? shared.get() : Integer.valueOf(1000);
      r.r1 = shared.compareAndSet(expected, 1001) + " " + shared.get();
    }
  }

  @JCStressTest
  @State
  @Reaches({"none", "same", "different"})
  public static class StringsMadeByTwo {
    volatile String shared;

    @Actor
    public void one() {
      shared = new String("text");
    }

    @Actor
    public void other() {
      shared = new String("text");
    }

    @Actor
    public void reader(L_Result r) {
      r.r1 = told(shared, shared);
    }
  }

  @JCStressTest
  @State
  @Reaches({"none false", "same true", "different true"})
  public static class OwnStringReadBack {
    Object shared;
    int x;

    @Actor
    public void one(L_Result r) {
      String mine = "x is " + x;
      shared = mine;
      Object seen = shared;
      r.r1 = mine.startsWith("x is ") ? told(seen, mine) + " " + mine.equals(seen) : "";
    }

    @Actor
    public void other() {
      x = 0;
      shared = new String("x is 0");
      shared = null;
      shared = new String("x is 0");
    }
  }

  @JCStressTest
  @State
  @Reaches({"1", "2"})
  public static class MonitorsOfEqualStrings {
    int x;

    @Actor
    public void one() {
      synchronized (new String("lock")) {
        x++;
      }
    }

    @Actor
    public void other() {
      synchronized (new String("lock")) {
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
  @Reaches("2")
  public static class MonitorOfOneString {
    final String lock = new String("lock");
    int x;

    @Actor
    public void one() {
      synchronized (lock) {
        x++;
      }
    }

    @Actor
    public void other() {
      synchronized (lock) {
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
  @Reaches({"text 0, true", "text 1, true"})
  public static class ReportReadBack {
    int x;

    @Actor
    public void changes() {
      x = 1;
    }

    @Actor
    public void reports(LL_Result r) {
      String text = "text " + x;
      r.r1 = text;
      int again = x;
      r.r2 = again >= 0 && r.r1 == text;
    }
  }

  @JCStressTest
  @State
  @Reaches({"null", "1000 true 1000", "1001 true 1001"})
  public static class ContentIsWhatItWas {
    Long shared;
    int x;

    @Actor
    public void one() {
      shared = 1000L + x;
    }

    @Actor
    public void other(L_Result r) {
      x = 1;
      Long seen = shared;
      r.r1 = seen == null ? null : seen + " " + seen.equals(Long.valueOf(seen.longValue())) + " " + seen.hashCode();
    }
  }
}
