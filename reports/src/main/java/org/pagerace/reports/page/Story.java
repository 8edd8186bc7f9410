// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Race;

/** The race's story, cut where a kernel function is named so that each name becomes a link. */
final class Story {
  private Story() {}

  static List<PageView.Link> of(Race race) {
    Map<String, String> versions = race.functions().stream()
        .filter(function -> !function.name().isEmpty())
        .collect(Collectors.toMap(Race.Function::name, Race.Function::version, (first, second) -> first));
    List<PageView.Link> pieces = new ArrayList<>();
    int end = 0;
    if (!versions.isEmpty()) {
      Matcher names = anyOf(versions).matcher(race.story());
      while (names.find()) {
        plain(race.story().substring(end, names.start()), pieces);
        pieces.add(KernelLinks.function(names.group(), versions.get(names.group())));
        end = names.end();
      }
    }
    plain(race.story().substring(end), pieces);
    return pieces;
  }

  /** Whole words only: {@code put_page} is no part of {@code put_page_testzero}. */
  private static Pattern anyOf(Map<String, String> versions) {
    return Pattern.compile(versions.keySet().stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![A-Za-z0-9_])(?:", ")(?![A-Za-z0-9_])")));
  }

  private static void plain(String text, List<PageView.Link> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new PageView.Link(text, ""));
    }
  }
}
