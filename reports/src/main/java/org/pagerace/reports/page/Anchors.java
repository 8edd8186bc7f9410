// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;

/** Stable ids of the sections, so that a mail can point at one. */
final class Anchors {
  private final Map<String, String> races = new HashMap<>();
  private final Map<String, String> kernels = new HashMap<>();

  Anchors(Results results) {
    Set<String> taken = new HashSet<>();
    List<Race> sorted =
        results.races().stream().sorted(Comparator.comparing(Race::name)).toList();
    for (Race race : sorted) {
      races.computeIfAbsent(race.name(), name -> free("race-" + race.simpleName(), taken));
    }
    for (Kernel kernel : results.kernels()) {
      kernels.computeIfAbsent(kernel.name(), name -> free("kernel-" + name, taken));
    }
  }

  /** Id of the race's section. */
  String race(String name) {
    return races.get(name);
  }

  /** Id of the kernel's section. */
  String kernel(String name) {
    return kernels.get(name);
  }

  /** Link to the race's section, by its simple name; no link if the results describe no such race. */
  PageView.Link toRace(String name) {
    return link(name.substring(name.lastIndexOf('.') + 1), races.get(name));
  }

  PageView.Link toKernel(String name) {
    return link(name, kernels.get(name));
  }

  private static PageView.Link link(String text, String id) {
    return new PageView.Link(text, id == null ? "" : "#" + id);
  }

  /** What may stand in an id and in a fragment unchanged; a number tells apart what then looks alike. */
  private static String free(String name, Set<String> taken) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "-");
    String id = plain;
    for (int number = 2; !taken.add(id); number++) {
      id = plain + "-" + number;
    }
    return id;
  }
}
