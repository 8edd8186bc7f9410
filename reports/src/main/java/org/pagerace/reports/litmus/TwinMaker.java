// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.reports.enumeration.AnsweredProgram;

/** Makes the twins of a race: one for each outcome that the reports of its actors could make. */
final class TwinMaker {
  private static final int MOST_LINES = 150;

  private final AnsweredProgram program;
  private final Map<Integer, BitSet> accessors;
  private final Calls calls;
  private final List<Tree> trees = new ArrayList<>();
  private final Question question;

  /** @throws Refusal where the race has more cases than a test could hold */
  TwinMaker(AnsweredProgram program, ActorWalk.Breadth breadth) {
    this.program = program;
    accessors = program.accessors();
    calls = new Calls(program);
    List<List<Tree.End>> ends = new ArrayList<>();
    for (int actor = 0; actor < program.actors(); actor++) {
      ActorWalk walk = new ActorWalk(program, actor, calls, accessors, breadth);
      trees.add(walk.tree());
      ends.add(List.copyOf(walk.ends()));
    }
    question = new Question(program, accessors, ends);
  }

  /** Every outcome that can be asked for. */
  Set<String> ids() {
    return question.ids();
  }

  /** @throws Refusal where LKMM C cannot say it */
  Twin twin(String id) {
    List<Question.Row> rows = question.rows(id);
    List<Map<Tree.End, Integer>> classes = new ArrayList<>();
    for (int actor = 0; actor < trees.size(); actor++) {
      classes.add(classes(rows, actor));
    }
    Numbers numbers = new Numbers(program);
    accessors.keySet().stream().filter(this::isShared).sorted()
        .forEach(location -> numbers.of(program.initial(location)));
    Set<Twin.Ends> wanted = new LinkedHashSet<>();
    Set<Integer> locations = new TreeSet<>();
    for (Question.Row row : rows) {
      List<Integer> each = new ArrayList<>();
      for (int actor = 0; actor < trees.size(); actor++) {
        each.add(classes.get(actor).get(row.ends().get(actor)));
      }
      wanted.add(new Twin.Ends(each, row.memory()));
      locations.addAll(row.memory().keySet());
    }
    List<Branch> bodies = slice(classes, locations, numbers);
    return assemble(bodies, locations, wanted, numbers);
  }

  /** Slices all actors, and adds the locations of what is left. */
  private List<Branch> slice(List<Map<Tree.End, Integer>> classes, Set<Integer> locations, Numbers numbers) {
    Set<Integer> relevant = new HashSet<>(locations);
    Set<Integer> once = new HashSet<>();
    for (int actor = 0; actor < trees.size(); actor++) {
      Set<Integer> accessed = new HashSet<>();
      slice(classes.get(actor), numbers, relevant).collect(trees.get(actor), accessed, new HashSet<>());
      accessed.stream().filter(location -> location >= 0 && !once.add(location)).forEach(relevant::add);
    }
    for (;;) {
      List<Branch> bodies = new ArrayList<>();
      Set<Integer> left = new TreeSet<>(locations);
      for (int actor = 0; actor < trees.size(); actor++) {
        bodies.add(slice(classes.get(actor), numbers, relevant).of(trees.get(actor)));
        collect(bodies.get(actor), left);
      }
      if (!relevant.addAll(left)) {
        locations.addAll(left);
        return bodies;
      }
    }
  }

  private Slice slice(Map<Tree.End, Integer> classes, Numbers numbers, Set<Integer> relevant) {
    return new Slice(numbers, new Arguments(program, calls, numbers), new Unsayable(program), relevant::contains,
        end -> classes.getOrDefault(end, -1));
  }

  private Twin assemble(List<Branch> bodies, Set<Integer> locations, Set<Twin.Ends> wanted, Numbers numbers) {
    Names names = new Names(program, locations);
    List<Process> processes = new ArrayList<>();
    for (int actor = 0; actor < bodies.size(); actor++) {
      processes.add(new Process(actor, bodies.get(actor), names));
    }
    Map<String, String> types = new HashMap<>();
    for (Process process : processes) {
      process.parameters().forEach((name, type) -> {
        if (!types.computeIfAbsent(name, any -> type).equals(type)) {
          throw new Refusal(name + " is " + types.get(name) + " to one actor and " + type + " to another");
        }
      });
    }
    String exists = Twin.exists(processes, wanted, names, numbers);
    Map<String, String> described = new LinkedHashMap<>();
    Map<String, Integer> initial = new LinkedHashMap<>();
    for (int location : locations) {
      described.put(names.of(location), program.describeLocation(location));
      initial.put(names.of(location), numbers.of(program.initial(location)));
    }
    Twin twin = new Twin(described, initial, numbers.legend(), processes.stream().map(Process::lines).toList(), exists,
        trees.stream().anyMatch(tree -> isCutShort(tree, new HashSet<>())));
    long lines = twin.code().lines().count();
    if (lines > MOST_LINES) {
      throw new Refusal("it would take " + lines + " lines, more than anybody would judge");
    }
    return twin;
  }

  private boolean isShared(int location) {
    return accessors.getOrDefault(location, new BitSet()).cardinality() > 1;
  }

  /** Two ends are of one class where they make the same of whatever others do. */
  private static Map<Tree.End, Integer> classes(List<Question.Row> rows, int actor) {
    Map<Tree.End, Set<List<Object>>> columns = new LinkedHashMap<>();
    for (Question.Row row : rows) {
      List<Object> others = new ArrayList<>(row.ends());
      others.remove(actor);
      others.add(row.memory());
      columns.computeIfAbsent(row.ends().get(actor), any -> new HashSet<>()).add(others);
    }
    Map<Set<List<Object>>, Integer> numbers = new HashMap<>();
    Map<Tree.End, Integer> classes = new HashMap<>();
    columns.forEach((end, column) -> {
      Integer number = numbers.computeIfAbsent(column, any -> numbers.size());
      classes.put(end, number);
    });
    return classes;
  }

  private static void collect(Branch branch, Set<Integer> locations) {
    if (branch instanceof Branch.Act act) {
      if (act.call().location() >= 0) {
        locations.add(act.call().location());
      }
      act.cases().forEach(each -> collect(each.next(), locations));
    }
  }

  private static boolean isCutShort(Tree tree, Set<Tree> seen) {
    if (tree instanceof Tree.Again again) {
      return again.hasWritten();
    }
    return tree instanceof Tree.Do act && seen.add(tree)
        && act.arms().stream().anyMatch(arm -> isCutShort(arm.next(), seen));
  }
}
