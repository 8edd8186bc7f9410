// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Core;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.reports.results.Race;

/** Reads what a race says of itself: its annotations and its class comment. */
final class RaceReader {
  private static final Pattern CATALOGUE_IDS = Pattern.compile("^[A-Z]-?\\d+( [A-Z]-?\\d+)*(?=:)");
  private static final String PROJECT_RACES = "org.pagerace.stress.";
  private static final String PROJECT_SOURCES = "stress/src/main/java/";

  private final PortedFunctions functions;

  RaceReader(PortedFunctions functions) {
    this.functions = functions;
  }

  CataloguedRace read(Class<?> race) {
    Description described = race.getAnnotation(Description.class);
    String description = described == null ? "" : described.value();
    Matcher ids = CATALOGUE_IDS.matcher(description);
    RaceSource source = RaceSource.of(race);
    List<String> actors = actors(race, source);
    Race record = new Race(race.getName(), path(race), description, source.story(), actors, OutcomeGrades.of(race),
        required(race), needs(race), functions.namedBy(source.story(), actors));
    return new CataloguedRace(ids.find() ? List.of(ids.group().split(" ")) : List.of(), record, archs(race),
        race.isAnnotationPresent(Core.class));
  }

  /** A race of a stranger's jar has no place inside the project. */
  private static String path(Class<?> race) {
    return (race.getName().startsWith(PROJECT_RACES) ? PROJECT_SOURCES : "") + RaceSource.path(race);
  }

  /** In the order of the source file, since reflection knows no order of its own. */
  private static List<String> actors(Class<?> race, RaceSource source) {
    return Arrays.stream(race.getMethods())
        .filter(method -> method.isAnnotationPresent(Actor.class))
        .map(Method::getName)
        .sorted(Comparator.comparing(source::position).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Race.Required> required(Class<?> race) {
    return Arrays.stream(race.getAnnotationsByType(Required.class))
        .map(required -> new Race.Required(required.id(), required.because()))
        .toList();
  }

  private static List<String> needs(Class<?> race) {
    Needs needs = race.getAnnotation(Needs.class);
    return needs == null ? List.of() : List.of(needs.value());
  }

  private static List<String> archs(Class<?> race) {
    Archs archs = race.getAnnotation(Archs.class);
    return archs == null ? List.of() : List.of(archs.value());
  }
}
