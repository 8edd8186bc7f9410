// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Stands for {@link java.util.concurrent.CountDownLatch}. */
public class CountDownLatch {
  private final Sync sync;

  public CountDownLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
    sync = new Sync(count);
  }

  public void await() throws InterruptedException {
    while (sync.count != 0) {
      Thread.onSpinWait();
    }
  }

  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(unit);
    return sync.count == 0;
  }

  public void countDown() {
    sync.countDown();
  }

  public long getCount() {
    return sync.count;
  }

  @Override
  public String toString() {
    throw Refusal.identity("CountDownLatch.toString");
  }

  private static final class Sync {
    private static final VarHandle COUNT = Handle.of(MethodHandles.lookup(), "count", int.class);

    private volatile int count;

    Sync(int count) {
      this.count = count;
    }

    void countDown() {
      int found = 1;
      while (found != 0) {
        int witness = (int) COUNT.compareAndExchange(this, found, found - 1);
        if (witness == found) {
          return;
        }
        found = witness;
      }
    }
  }
}
