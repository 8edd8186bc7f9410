// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Program;

/** Monitors in a run: only the outermost entry and the last exit are operations. */
final class Monitors {
  private Monitors() {}

  static void enter(Replay run, Object object) {
    Location monitor = location(run, object, Location.Lock.MONITOR);
    int held = run.held.getOrDefault(monitor.number, 0);
    if (held == 0) {
      Accesses.order(run, Kind.LOCK, monitor, 0, "synchronized");
    }
    run.held.put(monitor.number, held + 1);
  }

  static void exit(Replay run, Object object) {
    Location monitor = location(run, object, Location.Lock.MONITOR);
    int held = heldBy(run, monitor);
    if (held == 1) {
      Accesses.order(run, Kind.UNLOCK, monitor, 0, "end of synchronized");
      run.held.remove(monitor.number);
    } else {
      run.held.put(monitor.number, held - 1);
    }
  }

  static void await(Replay run, Object object, boolean isTimed) {
    Location monitor = location(run, object, Location.Lock.MONITOR);
    heldBy(run, monitor);
    int waitSet = location(run, object, Location.Lock.WAIT_SET).number;
    Accesses.order(run, Kind.WAIT, monitor, waitSet, "wait");
    Accesses.order(run, isTimed ? Kind.AWAKE_TIMED : Kind.AWAKE, monitor, waitSet, "end of wait");
  }

  static void wake(Replay run, Object object, Kind kind, String what) {
    Location monitor = location(run, object, Location.Lock.MONITOR);
    heldBy(run, monitor);
    Accesses.order(run, kind, monitor, location(run, object, Location.Lock.WAIT_SET).number, what);
  }

  private static int heldBy(Replay run, Location monitor) {
    int held = run.held.getOrDefault(monitor.number, 0);
    if (held == 0) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    return held;
  }

  private static Location location(Replay run, Object object, Location.Lock part) {
    if (object == null) {
      throw new NullPointerException();
    }
    int number = Identity.object(run, object);
    return run.heap.lock(number, number == Program.NO_OBJECT ? object : null, part);
  }
}
