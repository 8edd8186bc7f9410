// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pagerace.explore.program.Op;
import org.pagerace.reports.enumeration.AnsweredProgram;

/** Walks all that one actor can do. What nobody else accesses holds what the actor has put there. */
final class ActorWalk {
  /** More than any race has whose twin anybody would read. */
  private static final int MOST = 20_000;

  private static final int LONGEST = 500;

  private final AnsweredProgram program;
  private final int actor;
  private final Calls calls;
  private final Map<Integer, BitSet> accessors;
  private final Breadth breadth;
  private final Map<Place, Tree> known = new HashMap<>();
  private final Map<Tree.End, Tree.End> ends = new LinkedHashMap<>();
  /** Where the walk stands, and whether others can tell the step from there to the next. */
  private final LinkedHashMap<Place, Boolean> path = new LinkedHashMap<>();

  /** The outermost place on the path to which what was just walked leads back: it means the same only from there. */
  private int lowest;
  private int steps;

  /** Which values a read may find. */
  enum Breadth {
    /** What it has found in an execution. */
    MET,
    /** Also what its location held at first, and what others have put there in an execution. */
    HELD
  }

  private record Place(int node, Map<Integer, Integer> own) {}

  ActorWalk(AnsweredProgram program, int actor, Calls calls, Map<Integer, BitSet> accessors, Breadth breadth) {
    this.program = program;
    this.actor = actor;
    this.calls = calls;
    this.accessors = accessors;
    this.breadth = breadth;
  }

  /** All that the actor can do from its start. */
  Tree tree() {
    return walk(new Place(program.start(actor), Map.of()));
  }

  /** The ends of all walks so far. */
  Collection<Tree.End> ends() {
    return ends.values();
  }

  private Tree walk(Place place) {
    Tree seen = known.get(place);
    if (seen != null) {
      lowest = Integer.MAX_VALUE;
      return seen;
    }
    if (path.containsKey(place)) {
      lowest = List.copyOf(path.keySet()).indexOf(place);
      return new Tree.Again(hasWrittenSince(place));
    }
    if (++steps > MOST || path.size() > LONGEST) {
      throw new Refusal("an actor may go on in too many ways, or without end");
    }
    lowest = Integer.MAX_VALUE;
    Tree tree = program.isFinished(place.node())
        ? ends.computeIfAbsent(new Tree.End(place.node(), place.own()), end -> end)
        : step(place);
    if (lowest >= path.size()) {
      known.put(place, tree);
      lowest = Integer.MAX_VALUE;
    }
    return tree;
  }

  private Tree step(Place place) {
    Op op = program.op(place.node());
    if (op.kind() == Op.Kind.FREEZE) {
      return walk(new Place(program.next(place.node(), 0, false), place.own()));
    }
    Call call = calls.at(place.node());
    int location = call.location();
    boolean isOwn = location >= 0 && accessors.getOrDefault(location, new BitSet()).cardinality() < 2;
    List<Tree.Arm> arms = new ArrayList<>();
    int backTo = Integer.MAX_VALUE;
    for (int found : candidates(place, calls.access(place.node()), isOwn)) {
      Optional<Call.Way> way = calls.way(place.node(), found);
      if (way.isPresent()) {
        path.put(place, !isOwn && way.get().hasWritten());
        Tree next = walk(new Place(way.get().next(), isOwn ? with(place.own(), location, way.get()) : place.own()));
        path.remove(place);
        backTo = Math.min(backTo, lowest);
        arms.add(new Tree.Arm(way.get(), next));
      }
    }
    lowest = backTo;
    return new Tree.Do(place.node(), call, List.copyOf(arms));
  }

  private Set<Integer> candidates(Place place, int access, boolean isOwn) {
    Op op = program.op(access);
    if (isOwn) {
      return Set.of(place.own().getOrDefault(op.location(), program.initial(op.location())));
    }
    if (op.read() == null) {
      return Set.of(0);
    }
    Set<Integer> candidates = new TreeSet<>(program.found(access));
    if (breadth == Breadth.HELD) {
      candidates.addAll(program.held(op.location(), actor));
    }
    return candidates;
  }

  private static Map<Integer, Integer> with(Map<Integer, Integer> own, int location, Call.Way way) {
    if (!way.hasWritten()) {
      return own;
    }
    Map<Integer, Integer> changed = new TreeMap<>(own);
    changed.put(location, way.written());
    return Map.copyOf(changed);
  }

  private boolean hasWrittenSince(Place place) {
    boolean isSince = false;
    boolean hasWritten = false;
    for (Map.Entry<Place, Boolean> step : path.entrySet()) {
      isSince |= step.getKey().equals(place);
      hasWritten |= isSince && step.getValue();
    }
    return hasWritten;
  }
}
