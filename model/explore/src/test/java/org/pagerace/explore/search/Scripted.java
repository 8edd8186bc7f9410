// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;

/** Actors written as lambdas over named locations, replayed from what they have read. Values are plain numbers. */
final class Scripted implements Program {
  private final List<String> names = new ArrayList<>();
  private final List<Script> scripts = new ArrayList<>();
  private final List<String> locations = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<List<Object>, Integer> numbers = new HashMap<>();

  /** What an actor does; its result is its part of the outcome. */
  interface Script {
    int run(Hands hands);
  }

  private record Node(int actor, List<int[]> returned, Op op, int result) {}

  /** Thrown at the first operation that has not returned yet. */
  private static final class Pending extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Op op;

    Pending(Op op) {
      super(null, null, false, false);
      this.op = op;
    }
  }

  Scripted actor(String name, Script script) {
    names.add(name);
    scripts.add(script);
    return this;
  }

  private int number(int actor, List<int[]> returned) {
    List<Object> key = new ArrayList<>(List.of(actor));
    returned.forEach(value -> key.add(value[0] * 2 + value[1]));
    return numbers.computeIfAbsent(key, unseen -> {
      Op op = null;
      int result = 0;
      try {
        result = scripts.get(actor).run(new Hands(returned));
      } catch (Pending pending) {
        op = pending.op;
      }
      nodes.add(new Node(actor, returned, op, result));
      return nodes.size() - 1;
    });
  }

  final class Hands {
    private final List<int[]> returned;
    private int next;

    Hands(List<int[]> returned) {
      this.returned = returned;
    }

    int read(String location, Mode mode) {
      return take(new Op(Kind.READ, at(location), mode, null, 0, null, Op.Reach.SHARED, Site.NOWHERE))[0];
    }

    void write(String location, int value, Mode mode) {
      take(new Op(Kind.WRITE, at(location), null, mode, value, null, Op.Reach.SHARED, Site.NOWHERE));
    }

    int add(String location, int addend) {
      Op.Update update = found -> found + addend;
      Mode mode = Mode.VOLATILE;
      return take(new Op(Kind.UPDATE, at(location), mode, mode, 0, update, Op.Reach.SHARED, Site.NOWHERE))[0];
    }

    void fence(Kind kind) {
      take(new Op(kind, -1, null, null, 0, null, Op.Reach.SHARED, Site.NOWHERE));
    }

    void monitor(Kind kind, String monitor) {
      int waitSet = at(monitor + ".waiting");
      take(new Op(kind, at(monitor), null, null, waitSet, null, Op.Reach.SHARED, Site.NOWHERE));
    }

    private int[] take(Op op) {
      if (next == returned.size()) {
        throw new Pending(op);
      }
      return returned.get(next++);
    }
  }

  private int at(String location) {
    if (!locations.contains(location)) {
      locations.add(location);
    }
    return locations.indexOf(location);
  }

  @Override
  public int actors() {
    return scripts.size();
  }

  @Override
  public String actorName(int actor) {
    return names.get(actor);
  }

  @Override
  public int start(int actor) {
    return number(actor, List.of());
  }

  @Override
  public boolean isFinished(int node) {
    return nodes.get(node).op == null;
  }

  @Override
  public Op op(int node) {
    return nodes.get(node).op;
  }

  @Override
  public int next(int node, int read, boolean hasWritten) {
    Node from = nodes.get(node);
    List<int[]> returned = new ArrayList<>(from.returned);
    returned.add(new int[] {read, hasWritten ? 1 : 0});
    return number(from.actor, returned);
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
    List<String> results = new ArrayList<>();
    for (int actor = 0; actor < actors(); actor++) {
      results.add(String.valueOf(nodes.get(ends[actor]).result));
    }
    return String.join(", ", results);
  }

  @Override
  public String describeLocation(int location) {
    return locations.get(location);
  }

  @Override
  public String describeValue(int value) {
    return String.valueOf(value);
  }
}
