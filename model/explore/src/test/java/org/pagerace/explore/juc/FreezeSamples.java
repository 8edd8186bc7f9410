// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Which end of which constructor freezes. The reader reports -1 where it found no reference. */
final class FreezeSamples {
  private FreezeSamples() {}

  static class One {
    final int v;

    One() {
      v = 1;
    }
  }

  /** Who publishes and who reads. */
  public abstract static class Publication {
    One shared;

    abstract void publish();

    @Actor
    public void publisher() {
      publish();
    }

    @Actor
    public void reader(I_Result r) {
      One found = shared;
      r.r1 = found == null ? -1 : value(found);
    }

    int value(One found) {
      return found.v;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "1"})
  public static class ASubclassWithoutFinalFieldsFreezesThoseOfItsSuperclass extends Publication {
    static class Two extends One {
      int other;
    }

    @Override
    void publish() {
      shared = new Two();
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "0", "2"})
  public static class TheFieldsOfASubclassAreNotFrozenByItsSuperclass extends Publication {
    static class Two extends One {
      final int other;

      Two(TheFieldsOfASubclassAreNotFrozenByItsSuperclass state) {
        state.shared = this;
        other = 2;
      }
    }

    @Override
    void publish() {
      new Two(this);
    }

    @Override
    int value(One found) {
      return ((Two) found).other;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "3"})
  public static class AConstructorThatCallsAnotherFindsTheFieldsFrozen extends Publication {
    static class Three extends One {
      final int other;

      Three(int other) {
        this.other = other;
      }

      Three(AConstructorThatCallsAnotherFindsTheFieldsFrozen state) {
        this(3);
        state.shared = this;
      }
    }

    @Override
    void publish() {
      new Three(this);
    }

    @Override
    int value(One found) {
      return ((Three) found).other;
    }
  }
}
