// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pagerace.reports.enumeration.AnsweredProgram;

/** Which ends of the actors, over which final memory, make which outcome: reached or not. */
final class Question {
  private static final int MOST = 50_000;

  private final AnsweredProgram program;
  private final Map<Integer, BitSet> accessors;
  private final List<Row> rows = new ArrayList<>();
  private int asked;

  /**
   * One way to an outcome.
   *
   * @param ends the end of each actor
   * @param memory what shared locations must hold in the end, by location
   */
  record Row(List<Tree.End> ends, Map<Integer, Integer> memory, String id) {}

  /** What the arbiter wants to know of the final memory. */
  private static final class Wants extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int location;

    Wants(int location) {
      super(null, null, false, false);
      this.location = location;
    }
  }

  Question(AnsweredProgram program, Map<Integer, BitSet> accessors, List<List<Tree.End>> ends) {
    this.program = program;
    this.accessors = accessors;
    combine(ends, new ArrayList<>());
  }

  /** Every outcome that the reports of the actors can make, reachable or not. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    rows.forEach(row -> ids.add(row.id()));
    return ids;
  }

  List<Row> rows(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).toList();
  }

  private void combine(List<List<Tree.End>> ends, List<Tree.End> chosen) {
    if (chosen.size() < ends.size()) {
      for (Tree.End end : ends.get(chosen.size())) {
        chosen.add(end);
        combine(ends, chosen);
        chosen.remove(chosen.size() - 1);
      }
      return;
    }
    List<Tree.End> all = List.copyOf(chosen);
    ask(all, Map.of()).forEach((memory, id) -> rows.add(new Row(all, memory, id)));
  }

  /** The outcomes of these ends by what memory must hold; a location that makes no difference is not mentioned. */
  private Map<Map<Integer, Integer>, String> ask(List<Tree.End> ends, Map<Integer, Integer> memory) {
    if (++asked > MOST) {
      throw new Refusal("what its arbiter finds in memory has more than " + MOST + " cases");
    }
    int[] nodes = ends.stream().mapToInt(Tree.End::node).toArray();
    try {
      return Map.of(memory, program.outcome(nodes, location -> latest(location, ends, memory)));
    } catch (Wants open) {
      Map<Map<Integer, Integer>, String> all = new LinkedHashMap<>();
      List<Map<Map<Integer, Integer>, String>> each = new ArrayList<>();
      Set<Integer> candidates = candidates(open.location);
      for (int value : candidates) {
        Map<Integer, Integer> more = new TreeMap<>(memory);
        more.put(open.location, value);
        each.add(ask(ends, more));
      }
      for (Map<Map<Integer, Integer>, String> cases : each) {
        cases.forEach((more, id) -> all.put(candidates.size() > 1 ? more : without(open.location, more), id));
      }
      if (all.values().stream().distinct().count() == 1) {
        return Map.of(memory, all.values().iterator().next());
      }
      return all;
    }
  }

  private static Map<Integer, Integer> without(int location, Map<Integer, Integer> memory) {
    Map<Integer, Integer> less = new TreeMap<>(memory);
    less.remove(location);
    return less;
  }

  private Set<Integer> candidates(int location) {
    Set<Integer> finals = program.finals(location);
    return finals.isEmpty() ? Set.of(program.initial(location)) : finals;
  }

  private int latest(int location, List<Tree.End> ends, Map<Integer, Integer> memory) {
    BitSet users = accessors.getOrDefault(location, new BitSet());
    if (users.cardinality() < 2) {
      int initial = program.initial(location);
      return users.isEmpty() ? initial : ends.get(users.nextSetBit(0)).own().getOrDefault(location, initial);
    }
    Integer known = memory.get(location);
    if (known == null) {
      throw new Wants(location);
    }
    return known;
  }
}
