// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.pagerace.explore.jcstress.Scene;

/** Runs the methods of one scene. */
final class Runs {
  final Heap heap;
  final Scene scene;
  final Assumptions assumptions;
  /** The fields of the result, none written. */
  final Results blank;

  private final Map<Integer, Thread> threads = new HashMap<>();
  private int replays;

  Runs(Heap heap, Scene scene, Assumptions assumptions, Results blank) {
    this.heap = heap;
    this.scene = scene;
    this.assumptions = assumptions;
    this.blank = blank;
  }

  /** How many runs there have been. */
  int replays() {
    return replays;
  }

  /**
   * One run.
   *
   * @param run how far it came
   * @param exception the simple name of what the method threw, null where it did not, or has not ended
   */
  record Ran(Replay run, String exception) {
    boolean hasEnded() {
      return !run.isStopped();
    }
  }

  /** Runs an actor. @param given what the result holds before, null for nothing */
  Ran run(int actor, Method method, int[] given, Answers answers) {
    replays++;
    Results results = blank.empty();
    if (given != null) {
      results.add(given);
    }
    Replay run = new Replay(heap, assumptions, actor, thread(actor, method.getName()), results, answers);
    String exception = null;
    try {
      run.within(() -> scene.call(method, results.host));
    } catch (Throwable thrown) {
      if (!run.isStopped()) {
        exception = exception(run, thrown);
      }
    }
    return new Ran(run, exception);
  }

  private static String exception(Replay run, Throwable thrown) {
    try {
      Failures.check(run, thrown);
    } catch (Throwable stopped) {
      return null;
    }
    return thrown.getClass().getSimpleName();
  }

  private Thread thread(int actor, String name) {
    return threads.computeIfAbsent(actor, any -> {
      Thread thread = new Thread(() -> {}, name);
      heap.addOld(thread, name);
      return thread;
    });
  }
}
