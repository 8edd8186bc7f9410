// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * The outcomes of a small program by definition: every choice of the write that each read takes and of the
 * order of the writes is tried and judged whole. Shares nothing with the machines.
 */
public final class Judge {
  private final Litmus litmus;
  private final Axioms axioms;
  private final List<String> locations;
  private final List<Litmus.Instruction> instructions = new ArrayList<>();
  private final List<Integer> thread = new ArrayList<>();
  private final Set<String> outcomes = new TreeSet<>();
  private boolean[] written;
  private int[] source;
  private int[] found;
  private int[] stored;
  private int[] last;

  private Judge(Litmus litmus, Axioms axioms) {
    this.litmus = litmus;
    this.axioms = axioms;
    this.locations = litmus.locations();
  }

  /** The outcomes under jrc.cat. */
  public static Set<String> java(Litmus litmus) {
    return new Judge(litmus, new JrcAxioms()).judge();
  }

  /** The outcomes under sequential consistency. */
  public static Set<String> sc(Litmus litmus) {
    return new Judge(litmus, new ScAxioms()).judge();
  }

  /** The outcomes under x86-TSO. */
  public static Set<String> tso(Litmus litmus) {
    return new Judge(litmus, new TsoAxioms()).judge();
  }

  private Set<String> judge() {
    for (int i = 0; i < locations.size(); i++) {
      instructions.add(null);
      thread.add(-1);
    }
    for (int t = 0; t < litmus.threads().size(); t++) {
      for (Litmus.Instruction instruction : litmus.threads().get(t)) {
        instructions.add(instruction);
        thread.add(t);
      }
    }
    written = new boolean[instructions.size()];
    source = new int[instructions.size()];
    last = new int[locations.size()];
    chooseWriting(locations.size());
    return outcomes;
  }

  private void chooseWriting(int event) {
    if (event == instructions.size()) {
      chooseSource(locations.size());
      return;
    }
    Litmus.Instruction instruction = instructions.get(event);
    boolean isCompare = instruction.isUpdate() && instruction.expected() != Litmus.Instruction.ADDS;
    written[event] = instruction.isUpdate() || instruction.kind() == Kind.WRITE;
    chooseWriting(event + 1);
    if (isCompare) {
      written[event] = false;
      chooseWriting(event + 1);
    }
  }

  private boolean writes(int event) {
    return event < locations.size() || written[event];
  }

  /** Whether a weak compare-and-set failed without having read. */
  private boolean isNothing(int event) {
    Litmus.Instruction instruction = instructions.get(event);
    return instruction != null
        && axioms.failsForNoReason()
        && instruction.kind() == Kind.WEAK_UPDATE
        && instruction.read() == Mode.PLAIN
        && !written[event];
  }

  private int location(int event) {
    if (event < locations.size()) {
      return event;
    }
    String name = instructions.get(event).location();
    return name == null ? -1 : locations.indexOf(name);
  }

  private void chooseSource(int event) {
    if (event == instructions.size()) {
      judgeReads();
      return;
    }
    if (!instructions.get(event).reads() || isNothing(event)) {
      source[event] = -1;
      chooseSource(event + 1);
      return;
    }
    for (int write = 0; write < instructions.size(); write++) {
      if (write != event && writes(write) && location(write) == location(event)) {
        source[event] = write;
        chooseSource(event + 1);
      }
    }
  }

  private void judgeReads() {
    Execution x = execution();
    found = new int[x.events];
    stored = new int[x.events];
    if (axioms.allowsReads(x) && evaluate(x)) {
      chooseOrder(x, 0, new Relation(x.events));
    }
  }

  private Execution execution() {
    Execution x = new Execution(instructions.size(), locations.size());
    x.rf = new Relation(x.events);
    for (int event = 0; event < x.events; event++) {
      Litmus.Instruction instruction = instructions.get(event);
      x.instruction[event] = instruction;
      x.location[event] = location(event);
      if (instruction != null && !isNothing(event)) {
        x.writes |= written[event] ? 1L << event : 0;
        x.reads |= instruction.reads() ? 1L << event : 0;
        x.updates |= instruction.reads() && written[event] ? 1L << event : 0;
        x.fences |= instruction.location() == null ? 1L << event : 0;
        if (instruction.reads()) {
          x.rf.add(source[event], event);
        }
      }
      for (int other = 0; other < x.events; other++) {
        if (location(event) >= 0 && location(event) == location(other)) {
          x.loc.add(event, other);
        }
        boolean areEvents = instruction != null && !isNothing(event) && !isNothing(other);
        if (areEvents && event < other && thread.get(event).equals(thread.get(other))) {
          x.po.add(event, other);
        }
      }
    }
    return x;
  }

  /** Works out all values; whether every compare-and-set does what was chosen for it. */
  private boolean evaluate(Execution x) {
    for (int round = 0; round < x.events; round++) {
      for (int event = locations.size(); event < x.events; event++) {
        Litmus.Instruction instruction = instructions.get(event);
        if (instruction.reads() && !isNothing(event)) {
          found[event] = stored[source[event]];
        }
        if (written[event]) {
          boolean adds = instruction.isUpdate() && instruction.expected() == Litmus.Instruction.ADDS;
          stored[event] = instruction.value() + (adds ? found[event] : 0);
        }
      }
    }
    for (int event = locations.size(); event < x.events; event++) {
      Litmus.Instruction instruction = instructions.get(event);
      if (instruction.isUpdate() && instruction.expected() >= 0) {
        boolean isExpected = found[event] == instruction.expected();
        boolean mayFail = axioms.failsForNoReason() && instruction.kind() == Kind.WEAK_UPDATE;
        boolean fails = !isExpected || mayFail;
        if (!(written[event] ? isExpected : fails)) {
          return false;
        }
      }
    }
    return true;
  }

  private void chooseOrder(Execution x, int location, Relation co) {
    if (location == locations.size()) {
      x.order(co);
      if (axioms.allows(x)) {
        outcomes.add(outcome());
      }
      return;
    }
    List<Integer> rest = new ArrayList<>();
    for (int event = locations.size(); event < x.events; event++) {
      if (written[event] && location(event) == location) {
        rest.add(event);
      }
    }
    permute(x, co, List.of(location), rest);
  }

  /** Puts the writes of a location into every order; the first is the initial one. */
  private void permute(Execution x, Relation co, List<Integer> order, List<Integer> rest) {
    if (rest.isEmpty()) {
      last[order.get(0)] = order.get(order.size() - 1);
      chooseOrder(x, order.get(0) + 1, co);
      return;
    }
    for (int next : rest) {
      Relation extended = co.or(new Relation(x.events));
      order.forEach(before -> extended.add(before, next));
      List<Integer> longer = new ArrayList<>(order);
      longer.add(next);
      List<Integer> fewer = new ArrayList<>(rest);
      fewer.remove((Integer) next);
      permute(x, extended, longer, fewer);
    }
  }

  private String outcome() {
    Map<String, Integer> values = new HashMap<>();
    for (int event = locations.size(); event < instructions.size(); event++) {
      Litmus.Instruction instruction = instructions.get(event);
      if (instruction.register() != null) {
        values.put(instruction.register(), instruction.result(found[event], written[event]));
      }
    }
    for (int location = 0; location < locations.size(); location++) {
      values.put(locations.get(location), stored[last[location]]);
    }
    return StraightLine.outcome(values);
  }
}
