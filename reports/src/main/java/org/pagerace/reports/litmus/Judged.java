// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A published litmus test and what herd7 says of it.
 *
 * @param name of the file, without its ending
 * @param result Never or Sometimes
 * @param forms what it asks, up to names
 */
record Judged(String name, String result, Map<Selected.Stores, Set<String>> forms) {
  private static final List<Judged> ALL = read();

  /** The first test that asks the same as a text; one that is equal event by event before others. */
  static Optional<Judged> like(String text) {
    Map<Selected.Stores, Set<String>> forms = forms(text);
    for (Selected.Stores stores : Selected.Stores.values()) {
      for (Judged judged : ALL) {
        if (!Collections.disjoint(judged.forms().get(stores), forms.get(stores))) {
          return Optional.of(judged);
        }
      }
    }
    return Optional.empty();
  }

  private static Map<Selected.Stores, Set<String>> forms(String text) {
    Map<Selected.Stores, Set<String>> forms = new EnumMap<>(Selected.Stores.class);
    Optional<LitmusFile> file = LitmusReader.read(text);
    for (Selected.Stores stores : Selected.Stores.values()) {
      forms.put(stores, file.map(known -> Selected.forms(known, stores)).orElse(Set.of()));
    }
    return forms;
  }

  private static List<Judged> read() {
    return text("results.txt").lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" +"))
        .map(cells -> new Judged(cells[0].replace(".litmus", ""), cells[1], forms(text(cells[0]))))
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = Judged.class.getResourceAsStream("judged/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
