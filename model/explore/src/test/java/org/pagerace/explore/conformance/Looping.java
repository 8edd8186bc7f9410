// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;

/**
 * Actors with branches and loops, written by hand: each is a list of lines, and a node is a line with a local
 * variable. Value numbers are values, locations are numbers.
 */
public final class Looping implements Program {
  /** An actor ends at this line, with what its local variable holds as its result. */
  public static final int END = 99;

  /**
   * One line of an actor.
   *
   * @param op the operation, given the local variable
   * @param next where it leads
   */
  public record Line(OpOf op, Next next) {}

  /** The operation of a line. */
  @FunctionalInterface
  public interface OpOf {
    /** The operation for what the local variable holds. */
    Op with(int local);
  }

  /** Where a line leads. */
  @FunctionalInterface
  public interface Next {
    /** The next line times 1000 plus the local variable, below 1000. */
    int after(int local, int read, boolean hasWritten);
  }

  /**
   * What refers to what.
   *
   * @param holders by location the object that holds it
   * @param finals the locations that are final fields
   * @param firstReference values from this one on are references, to the object of their own number
   */
  public record Heap(List<Integer> holders, List<Integer> finals, int firstReference) {
    /** No objects at all. */
    public static final Heap NONE = new Heap(List.of(), List.of(), Integer.MAX_VALUE);
  }

  private final List<List<Line>> actors;
  private final Heap heap;
  private final int[] initial;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<Op> ops = new ArrayList<>();
  private final List<Integer> nodes = new ArrayList<>();
  private final Map<Long, Integer> memo = new HashMap<>();

  /** A program with these lines, whose locations start with these values. */
  public Looping(List<List<Line>> actors, int... initial) {
    this(actors, Heap.NONE, initial);
  }

  /** As above, with objects. */
  public Looping(List<List<Line>> actors, Heap heap, int... initial) {
    this.actors = List.copyOf(actors);
    this.heap = heap;
    this.initial = initial.clone();
  }

  /** A line that does the same whatever the variable holds, and leads to the next one. */
  public static Line then(int to, Op op) {
    return new Line(local -> op, (local, read, hasWritten) -> to * 1000 + local);
  }

  /** A fence. */
  public static Op fence(Kind kind) {
    return new Op(kind, -1, null, null, 0, null, Op.Reach.SHARED, Site.NOWHERE);
  }

  /** A read. */
  public static Op read(int location, Mode mode) {
    return new Op(Kind.READ, location, mode, null, 0, null, Op.Reach.SHARED, Site.NOWHERE);
  }

  /** A write. */
  public static Op write(int location, Mode mode, int value) {
    return new Op(Kind.WRITE, location, null, mode, value, null, Op.Reach.SHARED, Site.NOWHERE);
  }

  /** A line that reads and ends with what it found, or leads on. */
  public static Line readTo(Next next, int location, Mode mode) {
    return new Line(local -> read(location, mode), next);
  }

  /** An operation on a monitor. */
  public static Op monitor(Kind kind, int location, int waitSet) {
    return new Op(kind, location, null, null, waitSet, null, Op.Reach.SHARED, Site.NOWHERE);
  }

  /** The end of the constructor of an object. */
  public static Op freeze(int object) {
    return new Op(Kind.FREEZE, -1, null, null, object, null, Op.Reach.SHARED, Site.NOWHERE);
  }

  /** A compare-and-set. */
  public static Op compareAndSet(Kind kind, int location, Mode read, Mode write, int expected, int value) {
    Op.Update update = found -> found == expected ? value : Op.Update.NOTHING;
    return new Op(kind, location, read, write, 0, update, Op.Reach.SHARED, Site.NOWHERE);
  }

  private int number(int actor, int place) {
    return numbers.computeIfAbsent(
        place * 8 + actor,
        key -> {
          nodes.add(key);
          int line = place / 1000;
          ops.add(line == END ? null : through(actors.get(actor).get(line).op().with(place % 1000)));
          return nodes.size() - 1;
        });
  }

  private Op through(Op op) {
    return op.location() < 0 ? op : op.through(object(op.location()));
  }

  @Override
  public int actors() {
    return actors.size();
  }

  @Override
  public String actorName(int actor) {
    return "T" + actor;
  }

  @Override
  public int start(int actor) {
    return number(actor, 0);
  }

  @Override
  public boolean isFinished(int node) {
    return ops.get(node) == null;
  }

  @Override
  public Op op(int node) {
    return ops.get(node);
  }

  @Override
  public int next(int node, int read, boolean hasWritten) {
    Integer known = memo.get((long) node << 20 | read << 1 | (hasWritten ? 1 : 0));
    if (known != null) {
      return known;
    }
    int actor = nodes.get(node) % 8;
    int place = nodes.get(node) / 8;
    int after = actors.get(actor).get(place / 1000).next().after(place % 1000, read, hasWritten);
    int next = number(actor, after);
    memo.put((long) node << 20 | read << 1 | (hasWritten ? 1 : 0), next);
    return next;
  }

  @Override
  public boolean isHeld(int node, int object) {
    return true;
  }

  @Override
  public int initial(int location) {
    return initial[location];
  }

  @Override
  public int object(int location) {
    return location < heap.holders().size() ? heap.holders().get(location) : NO_OBJECT;
  }

  @Override
  public boolean isFinal(int location) {
    return heap.finals().contains(location);
  }

  @Override
  public int referent(int value) {
    return value >= heap.firstReference() ? value : NO_OBJECT;
  }

  @Override
  public String outcome(int[] ends, IntUnaryOperator latest) {
    int[] results = new int[ends.length];
    for (int actor = 0; actor < ends.length; actor++) {
      results[actor] = nodes.get(ends[actor]) / 8 % 1000;
    }
    int[] last = new int[initial.length];
    Arrays.setAll(last, latest::applyAsInt);
    return Arrays.toString(results) + Arrays.toString(last);
  }

  @Override
  public String describeLocation(int location) {
    return "location " + location;
  }

  @Override
  public String describeValue(int value) {
    return Integer.toString(value);
  }
}
