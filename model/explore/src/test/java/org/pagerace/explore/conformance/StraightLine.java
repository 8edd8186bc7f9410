// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;

/**
 * A {@link Litmus} as actors: a node is how far a thread has come and what its registers hold. Value numbers
 * are values.
 */
public final class StraightLine implements Program {
  private final Litmus litmus;
  private final List<String> locations;
  private final Set<String> own;
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> nodes = new ArrayList<>();

  /** A program for a litmus test, in which every location is shared. */
  public StraightLine(Litmus litmus) {
    this(litmus, Set.of());
  }

  private StraightLine(Litmus litmus, Set<String> own) {
    this.litmus = litmus;
    this.locations = litmus.locations();
    this.own = own;
  }

  /** As above, but a location that only one thread reaches is private to it. */
  public static StraightLine withPrivateLocations(Litmus litmus) {
    Set<String> own = new HashSet<>();
    for (String location : litmus.locations()) {
      int threads = 0;
      for (List<Litmus.Instruction> thread : litmus.threads()) {
        threads += thread.stream().anyMatch(i -> location.equals(i.location())) ? 1 : 0;
      }
      if (threads == 1) {
        own.add(location);
      }
    }
    return new StraightLine(litmus, own);
  }

  /** An outcome in the form of {@link #outcome}. */
  public static String outcome(Map<String, Integer> values) {
    return new TreeMap<>(values).toString();
  }

  private int number(List<Integer> node) {
    return numbers.computeIfAbsent(
        node,
        n -> {
          nodes.add(n);
          return nodes.size() - 1;
        });
  }

  private List<Litmus.Instruction> thread(int node) {
    return litmus.threads().get(nodes.get(node).get(0));
  }

  @Override
  public int actors() {
    return litmus.threads().size();
  }

  @Override
  public String actorName(int actor) {
    return "T" + actor;
  }

  @Override
  public int start(int actor) {
    return number(List.of(actor));
  }

  @Override
  public boolean isFinished(int node) {
    return nodes.get(node).size() > thread(node).size();
  }

  @Override
  public Op op(int node) {
    Litmus.Instruction i = thread(node).get(nodes.get(node).size() - 1);
    return new Op(
        i.kind(),
        i.location() == null ? -1 : locations.indexOf(i.location()),
        i.read(),
        i.write(),
        i.kind() == Op.Kind.WRITE ? i.value() : 0,
        i.isUpdate() ? i::update : null,
        i.location() != null && own.contains(i.location()) ? Op.Reach.PRIVATE : Op.Reach.SHARED,
        Site.NOWHERE);
  }

  @Override
  public int next(int node, int read, boolean hasWritten) {
    Litmus.Instruction i = thread(node).get(nodes.get(node).size() - 1);
    List<Integer> next = new ArrayList<>(nodes.get(node));
    next.add(i.register() == null ? 0 : i.result(read, hasWritten));
    return number(next);
  }

  @Override
  public boolean isHeld(int node, int object) {
    return false;
  }

  @Override
  public int initial(int location) {
    return 0;
  }

  @Override
  public int object(int location) {
    return NO_OBJECT;
  }

  @Override
  public boolean isFinal(int location) {
    return false;
  }

  @Override
  public int referent(int value) {
    return NO_OBJECT;
  }

  @Override
  public String outcome(int[] ends, IntUnaryOperator latest) {
    Map<String, Integer> values = new HashMap<>();
    for (int end : ends) {
      List<Integer> node = nodes.get(end);
      List<Litmus.Instruction> thread = thread(end);
      for (int at = 0; at < thread.size(); at++) {
        if (thread.get(at).register() != null) {
          values.put(thread.get(at).register(), node.get(at + 1));
        }
      }
    }
    for (int location = 0; location < locations.size(); location++) {
      values.put(locations.get(location), latest.applyAsInt(location));
    }
    return outcome(values);
  }

  @Override
  public String describeLocation(int location) {
    return locations.get(location);
  }

  @Override
  public String describeValue(int value) {
    return Integer.toString(value);
  }
}
