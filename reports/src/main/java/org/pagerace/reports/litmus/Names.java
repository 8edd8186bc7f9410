// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pagerace.explore.program.Program;

/** Names of locations in C: as much of the path as tells them apart. */
final class Names {
  /** Fields whose name alone says nothing. */
  private static final List<String> MUTE = List.of("val", "LOCKED", "locked");

  private final Map<Integer, String> names = new TreeMap<>();

  Names(Program program, Collection<Integer> locations) {
    Map<Integer, List<String>> words = new TreeMap<>();
    locations.forEach(location -> words.put(location, words(program.describeLocation(location))));
    words.forEach((location, path) -> {
      int length = 1;
      while (length < path.size() && (MUTE.contains(name(path, length)) || isTaken(words, location, length))) {
        length++;
      }
      names.put(location, spelled(path, length));
    });
  }

  String of(int location) {
    return names.get(location);
  }

  private static boolean isTaken(Map<Integer, List<String>> words, int location, int length) {
    String name = name(words.get(location), length);
    return words.entrySet().stream()
        .anyMatch(other -> other.getKey() != location && name(other.getValue(), length).equals(name));
  }

  private static List<String> words(String location) {
    List<String> words = new ArrayList<>();
    for (String word : location.split("[^A-Za-z0-9_]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static String name(List<String> path, int length) {
    return String.join("_", path.subList(Math.max(0, path.size() - length), path.size()));
  }

  /** A name of C does not start with a digit, and what says nothing is left out where something else is there. */
  private static String spelled(List<String> path, int length) {
    int from = Math.max(0, path.size() - length);
    while (from > 0 && Character.isDigit(path.get(from).charAt(0))) {
      from--;
    }
    List<String> chosen = path.subList(from, path.size());
    int to = chosen.size() > 1 && MUTE.contains(chosen.get(chosen.size() - 1)) ? chosen.size() - 1 : chosen.size();
    return String.join("_", chosen.subList(0, to));
  }
}
