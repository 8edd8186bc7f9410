// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.reports.catalog.KernelFiles;

/** A program that remembers, while it is enumerated, what its operations have found and what memory held in the end. */
public final class AnsweredProgram extends PortedProgram {
  private final Map<Integer, Set<Answer>> answers = new HashMap<>();
  private final Map<Integer, Set<Integer>> finals = new HashMap<>();
  /** What each actor has put into each location in any execution; null before anybody has asked. */
  private Map<Writer, Set<Integer>> written;
  private boolean isEnumerated;

  private record Answer(int read, boolean hasWritten) implements Comparable<Answer> {
    @Override
    public int compareTo(Answer other) {
      return read != other.read ? Integer.compare(read, other.read) : Boolean.compare(hasWritten, other.hasWritten);
    }
  }

  private record Writer(int location, int actor) {}

  AnsweredProgram(Program program, KernelFiles files) {
    super(program, files);
  }

  /** Remembers no more from now on. */
  void enumerated() {
    isEnumerated = true;
  }

  @Override
  public int next(int node, int read, boolean hasWritten) {
    if (!isEnumerated) {
      answers.computeIfAbsent(node, any -> new TreeSet<>()).add(new Answer(read, hasWritten));
    }
    return super.next(node, read, hasWritten);
  }

  @Override
  public String outcome(int[] nodes, IntUnaryOperator latest) {
    if (isEnumerated) {
      return super.outcome(nodes, latest);
    }
    return super.outcome(nodes, location -> {
      int value = latest.applyAsInt(location);
      finals.computeIfAbsent(location, any -> new TreeSet<>()).add(value);
      return value;
    });
  }

  @Override
  public void restart() {
    super.restart();
    answers.clear();
    finals.clear();
    written = null;
    isEnumerated = false;
  }

  /** The values that the operation at a node has found in any execution under any of the models. */
  public Set<Integer> found(int node) {
    Set<Integer> found = new TreeSet<>();
    answers.getOrDefault(node, Set.of()).forEach(answer -> found.add(answer.read()));
    return found;
  }

  /** The values that a location had in the end, as far as anybody has asked. */
  public Set<Integer> finals(int location) {
    return finals.getOrDefault(location, Set.of());
  }

  /** The values that an actor may find in a location: what it held at first, and what others have put there. */
  public Set<Integer> held(int location, int reader) {
    if (written == null) {
      written = new HashMap<>();
      visit((actor, node, op) -> {
        Set<Integer> values = written.computeIfAbsent(new Writer(op.location(), actor), any -> new TreeSet<>());
        switch (op.kind()) {
          case WRITE -> values.add(op.operand());
          case UPDATE, WEAK_UPDATE ->
              found(node).stream().map(op.update()::apply).filter(value -> value >= 0).forEach(values::add);
          default -> {
          }
        }
      });
    }
    Set<Integer> held = new TreeSet<>(Set.of(initial(location)));
    for (int actor = 0; actor < actors(); actor++) {
      if (actor != reader) {
        held.addAll(written.getOrDefault(new Writer(location, actor), Set.of()));
      }
    }
    return held;
  }

  /** Which actors access each location in any execution, by location. */
  public Map<Integer, BitSet> accessors() {
    Map<Integer, BitSet> accessors = new HashMap<>();
    visit((actor, node, op) -> {
      if (op.location() >= 0) {
        accessors.computeIfAbsent(op.location(), any -> new BitSet()).set(actor);
      }
    });
    return accessors;
  }

  private interface Visitor {
    void at(int actor, int node, Op op);
  }

  /** Visits all that was executed, each node once for each actor. */
  private void visit(Visitor visitor) {
    for (int actor = 0; actor < actors(); actor++) {
      Set<Integer> seen = new TreeSet<>(Set.of(start(actor)));
      Deque<Integer> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        int node = open.poll();
        if (isFinished(node)) {
          continue;
        }
        visitor.at(actor, node, op(node));
        for (Answer answer : answers.getOrDefault(node, Set.of())) {
          int next = super.next(node, answer.read(), answer.hasWritten());
          if (seen.add(next)) {
            open.add(next);
          }
        }
      }
    }
  }
}
