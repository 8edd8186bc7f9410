// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagerace.ports.Removed;
import org.pagerace.reports.results.Race;

/** Every function of the released trees: where it stands, and in the oldest tree that has it. */
final class PortedFunctions {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\(?)");

  private final Map<String, Race.Function> byName = new LinkedHashMap<>();

  /** @param trees released trees, oldest first, by their version */
  PortedFunctions(Map<String, Class<?>> trees) {
    trees.forEach((version, tree) -> {
      for (Method method : new KernelSource(tree).methods()) {
        String file = KernelSource.file(method);
        if (!method.isAnnotationPresent(Removed.class) && !file.isEmpty()) {
          String name = KernelNames.function(method.getName());
          byName.putIfAbsent(name, new Race.Function(name, file, version));
        }
      }
    });
  }

  /** The functions that a story or an actor names, in order of appearance. */
  List<Race.Function> namedBy(String story, Collection<String> actors) {
    Set<String> names = new LinkedHashSet<>();
    Matcher identifiers = IDENTIFIER.matcher(story);
    while (identifiers.find()) {
      String name = identifiers.group().replace("(", "");
      if (!isPlainWord(name) || !identifiers.group(1).isEmpty()) {
        names.add(name);
      }
    }
    names.addAll(actors);
    return names.stream().map(byName::get).filter(Objects::nonNull).toList();
  }

  /** English has words that are functions too: {@code schedule} is one of them only as {@code schedule()}. */
  private static boolean isPlainWord(String name) {
    return name.matches("[A-Z]?[a-z]+");
  }
}
