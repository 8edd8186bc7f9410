// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A race and one of its outcomes as a litmus test in LKMM C.
 *
 * @param locations what each location is in the race, by its name in C
 * @param initial what it holds at the start
 * @param values what the numbers of references stand for
 * @param processes one function for each actor, line by line
 * @param exists the condition
 * @param isCutShort whether an actor may start again after it has written, which the test leaves out
 */
record Twin(
    Map<String, String> locations,
    Map<String, Integer> initial,
    Map<Integer, String> values,
    List<List<String>> processes,
    String exists,
    boolean isCutShort) {
  private static final int WIDTH = 90;

  /** The test without comments and without its name. */
  String code() {
    StringBuilder code = new StringBuilder("{\n");
    initial.forEach((name, value) -> code.append('\t').append(name).append('=').append(value).append(";\n"));
    code.append("}\n");
    for (List<String> process : processes) {
      code.append('\n').append(String.join("\n", process)).append('\n');
    }
    String condition = String.join("\n", wrapped("exists (" + exists + ")", "\t"));
    return code.append('\n').append(condition).append('\n').toString();
  }

  /** A line broken at blanks, where it is too long; what continues it is indented. */
  static List<String> wrapped(String line, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : line.split(" ")) {
      if (current.length() > indent.length() && current.length() + word.length() >= WIDTH) {
        lines.add(current.toString());
        current = new StringBuilder(indent).append(word);
      } else {
        current.append(current.length() == 0 ? "" : " ").append(word);
      }
    }
    lines.add(current.toString());
    return lines;
  }

  /** The condition that some row of the question holds. */
  static String exists(List<Process> processes, Set<Ends> wanted, Names names, Numbers numbers) {
    Set<String> clauses = new LinkedHashSet<>();
    for (Ends ends : wanted) {
      List<String> parts = new ArrayList<>();
      for (int actor = 0; actor < processes.size(); actor++) {
        List<List<String>> ways = processes.get(actor).waysTo(ends.classes().get(actor));
        if (ways.size() == 1) {
          parts.addAll(ways.get(0));
        } else if (ways.stream().noneMatch(List::isEmpty)) {
          parts.add("(" + ways.stream().map(Twin::and).collect(Collectors.joining(" \\/ ")) + ")");
        }
      }
      ends.memory().forEach((location, value) -> parts.add(names.of(location) + "=" + numbers.of(value)));
      clauses.add(and(parts));
    }
    if (clauses.contains("")) {
      throw new Refusal("every execution of what is left of it shows the outcome");
    }
    return clauses.size() == 1 ? clauses.iterator().next()
        : clauses.stream().map(clause -> "(" + clause + ")").collect(Collectors.joining(" \\/ "));
  }

  private static String and(List<String> parts) {
    return String.join(" /\\ ", parts);
  }

  /** The class of each actor's end, and what memory must hold besides. */
  record Ends(List<Integer> classes, Map<Integer, Integer> memory) {}
}
