// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Who holds a lock of readers and writers: one word with the number of read holds and a bit for a writer. How
 * often each actor holds it stands in cells of that actor alone. Without readers it is a mutual exclusion
 * lock that may be entered again, and to enter again costs no step.
 */
final class Holds extends Exclusive {
  private static final VarHandle STATE = Handle.of(MethodHandles.lookup(), "state", int.class);
  private static final int WRITER = 1 << 16;

  private final int[] reads = new int[Actors.NUMBERS];
  private final int[] writes = new int[Actors.NUMBERS];
  private volatile int state;

  boolean tryWrite() {
    int own = Actors.current();
    if (writes[own] == 0 && !STATE.compareAndSet(this, 0, WRITER)) {
      return false;
    }
    writes[own]++;
    return true;
  }

  void write() {
    while (!tryWrite()) {
      Thread.onSpinWait();
    }
  }

  void endWrite() {
    int own = Actors.current();
    if (writes[own] == 0) {
      throw new IllegalMonitorStateException();
    }
    if (--writes[own] == 0) {
      // A writer may go on as a reader, and nobody else changes the word while there is a writer.
      state = reads[own];
    }
  }

  boolean tryRead() {
    int own = Actors.current();
    if (reads[own] > 0 || writes[own] > 0) {
      STATE.getAndAdd(this, 1);
      reads[own]++;
      return true;
    }
    int found = 0;
    while (found < WRITER) {
      int witness = (int) STATE.compareAndExchange(this, found, found + 1);
      if (witness == found) {
        reads[own]++;
        return true;
      }
      found = witness;
    }
    return false;
  }

  void read() {
    while (!tryRead()) {
      Thread.onSpinWait();
    }
  }

  void endRead() {
    int own = Actors.current();
    if (reads[own] == 0) {
      throw new IllegalMonitorStateException();
    }
    reads[own]--;
    STATE.getAndAdd(this, -1);
  }

  int ownReads() {
    return reads[Actors.current()];
  }

  int ownWrites() {
    return writes[Actors.current()];
  }

  int allReads() {
    return state % WRITER;
  }

  boolean isWritten() {
    return state >= WRITER;
  }

  @Override
  boolean isHeld() {
    return ownWrites() > 0;
  }

  @Override
  int yieldHolds() {
    int own = Actors.current();
    int yielded = writes[own];
    writes[own] = 0;
    state = reads[own];
    return yielded;
  }

  @Override
  void regain(int holds) {
    write();
    writes[Actors.current()] = holds;
  }
}
