// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Site;
import org.pagerace.explore.program.Unsupported;

/** One run of one actor from its start. */
final class Replay {
  private static final ThreadLocal<Replay> CURRENT = new ThreadLocal<>();
  private static final int MOST_TICKS = 1_000_000;

  final Heap heap;
  final Assumptions assumptions;
  final int actor;
  final Ownership own = new Ownership();
  final Provenance provenance = new Provenance(this);
  final ShadowStack stack = new ShadowStack();
  /** How often this actor holds each monitor, by the number of its location. */
  final Map<Integer, Integer> held = new TreeMap<>();
  final Results results;
  /** What `Thread.currentThread` returns. */
  final Thread thread;
  /** The operation before which the run has stopped, null where it has not. */
  Op pending;
  /** Why the run cannot go on, null where it can. */
  RuntimeException failure;

  private final Answers answers;
  private boolean isStopped;
  private int ticks;
  /** What the loop that turns without end reads in vain. */
  private final Set<Location> awaited = new HashSet<>();
  private Object borrowed;

  Replay(
      Heap heap, Assumptions assumptions, int actor, Thread thread, Results results, Answers answers) {
    this.heap = heap;
    this.assumptions = assumptions;
    this.actor = actor;
    this.thread = thread;
    this.results = results;
    this.answers = answers;
  }

  /** The run on this thread, null outside any. */
  static Replay current() {
    return CURRENT.get();
  }

  /** Runs an action in which every hook belongs to this run. */
  void within(Body body) throws Throwable {
    Replay outer = CURRENT.get();
    CURRENT.set(this);
    try {
      body.run();
    } finally {
      CURRENT.set(outer);
    }
  }

  /** Code of the explored program. */
  @FunctionalInterface
  interface Body {
    void run() throws Throwable;
  }

  boolean isStopped() {
    return isStopped;
  }

  /** Takes an operation: returns what it finds, or ends the run. */
  int perform(Op op) {
    if (isStopped) {
      throw Unwind.now();
    }
    ticks = 0;
    awaited.clear();
    int answer = answers.answer(op);
    if (answer == Answers.STOP) {
      pending = op;
      throw stop();
    }
    stack.top().done(answer);
    stack.top().done(answers.hasWritten() ? 1 : 0);
    return answer;
  }

  /** Whether an earlier run has come further than this one so far. */
  boolean isRepeating() {
    return answers.isRepeating();
  }

  /** Whether the operation before has written. */
  boolean hasWritten() {
    return answers.hasWritten();
  }

  RuntimeException stop() {
    isStopped = true;
    return Unwind.now();
  }

  /** Ends the run because of a construct that is not modelled. */
  RuntimeException refuse(String sentence) {
    return fail(new Unsupported(sentence));
  }

  RuntimeException fail(RuntimeException why) {
    if (failure == null) {
      failure = why;
    }
    return stop();
  }

  /** Counts a turn of a loop: whether it turns for ever, and reads nothing shared. */
  boolean isRunningAway() {
    if (++ticks <= MOST_TICKS) {
      return false;
    }
    if (!awaited.isEmpty()) {
      assumptions.await(this, awaited);
    }
    return true;
  }

  /** A location was read that nobody writes, which is no operation. */
  void isQuietAt(Location location) {
    if (ticks > MOST_TICKS / 2) {
      awaited.add(location);
    }
  }

  /** The hook at which the method stands has ended. */
  Object done(Object result) {
    stack.pop();
    return result;
  }

  /** Keeps the element of a host's array while another stands in its place. */
  void borrow(Object element) {
    borrowed = element;
  }

  Object borrowed() {
    return borrowed;
  }

  Site site(String what) {
    return stack.site(what);
  }
}
