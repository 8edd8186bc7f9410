// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.pagerace.explore.program.Program;

/** Values as the whole numbers that LKMM C knows: a reference is known by its place in the order of first use. */
final class Numbers {
  private static final String WHOLE = "-?\\d{1,10}";

  private final Program program;
  private final Map<Integer, Integer> references = new HashMap<>();
  private final Map<Integer, String> legend = new TreeMap<>();

  Numbers(Program program) {
    this.program = program;
  }

  int of(int value) {
    String words = program.describeValue(value);
    if (program.referent(value) == Program.NO_OBJECT && words.matches(WHOLE)
        && Long.parseLong(words) == (int) Long.parseLong(words)) {
      return Integer.parseInt(words);
    }
    return switch (words) {
      case "null", "false" -> 0;
      case "true" -> 1;
      default -> references.computeIfAbsent(value, any -> {
        legend.put(legend.size() + 1, words);
        return legend.size();
      });
    };
  }

  /** What the numbers of references stand for. */
  Map<Integer, String> legend() {
    return legend;
  }
}
