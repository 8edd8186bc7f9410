// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Tests that execute some of their functions. */
final class FunctionSamples {
  private FunctionSamples() {}

  /** What both tests here are made of. */
  public static class Base {
    int x;
    final int start = initially();

    int initially() {
      return 0;
    }

    boolean isNew(int value) {
      return value == 1;
    }

    void onlyIfNew() {
      x = 2;
    }

    void never() {
      x = 3;
    }

    int onlyToSetAScene() {
      return 4;
    }

    static int onlyToInitialise() {
      return 5;
    }
  }

  /** Made once for all tests of a class space. */
  static class Shared {
    static final Integer FIVE = Base.onlyToInitialise();
  }

  /** One writes; the other looks, and sometimes goes on. */
  @JCStressTest
  @State
  public static class Looks extends Base {
    final int scene = onlyToSetAScene() + Shared.FIVE;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void looker(I_Result r) {
      r.r1 = x;
      if (isNew(r.r1)) {
        onlyIfNew();
      }
    }
  }

  /** Nobody looks. */
  @JCStressTest
  @State
  public static class Writes extends Base {
    @Actor
    public void writer(I_Result r) {
      x = 1;
    }

    @Actor
    public void other() {
      if (Shared.FIVE == 5) {
        never();
      }
    }
  }
}
