// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.results.Race;

/** A race in words: its story, its law, and the kernels that have to do with it. */
final class RaceExplanation {
  private final CataloguedRace race;
  private final Catalog catalog;

  RaceExplanation(CataloguedRace race, Catalog catalog) {
    this.race = race;
    this.catalog = catalog;
  }

  @Override
  public String toString() {
    Race facts = race.race();
    StringBuilder text = new StringBuilder(race.simpleName()).append('\n');
    section(text, "", new Columns("").row(facts.description()).toString());
    section(text, "", story());
    section(text, "Outcomes", outcomes());
    section(text, "Required", required());
    section(text, "Needs", missing());
    section(text, "Mutants that must turn it red", mutants());
    section(text, "Functions", functions());
    section(text, "Source", "  " + facts.source() + "\n");
    String name = race.id().isEmpty() ? race.simpleName() : race.id();
    section(text, "Every outcome of it", "  pagerace enumerate " + name + "\n");
    section(text, "Run it", "  pagerace run " + name + "\n");
    return text.toString();
  }

  private static void section(StringBuilder text, String title, String body) {
    if (!body.isEmpty()) {
      text.append('\n').append(title).append(title.isEmpty() ? "" : "\n").append(body);
    }
  }

  /** Columns of steps stay as they are; prose is made to fit. */
  private String story() {
    return race.race().story().lines()
        .map(line -> line.startsWith(" ") ? line + "\n" : new Columns("").row(line).toString())
        .collect(Collectors.joining());
  }

  private String outcomes() {
    Columns columns = new Columns("  ");
    for (Race.Grade grade : race.race().grades()) {
      columns.row(grade.id().isEmpty() ? "any other" : '"' + grade.id() + '"',
          grade.expected().name().toLowerCase(Locale.ROOT), grade.meaning());
    }
    return columns.toString();
  }

  private String required() {
    Columns columns = new Columns("  ");
    race.race().required().forEach(required -> columns.row('"' + required.id() + '"', required.because()));
    return columns.toString();
  }

  private String missing() {
    Columns columns = new Columns("  ");
    for (String function : race.race().needs()) {
      String without = catalog.kernels().stream()
          .filter(kernel -> kernel.kind() != CataloguedKernel.Kind.MUTANT)
          .filter(kernel -> !kernel.has(function))
          .map(CataloguedKernel::name)
          .collect(Collectors.joining(", "));
      columns.row(function, without.isEmpty() ? "every kernel has it" : "not in " + without + ": n/a there");
    }
    return columns.toString();
  }

  private String mutants() {
    Columns columns = new Columns("  ");
    for (CataloguedKernel kernel : catalog.kernels()) {
      if (kernel.breaks().stream().anyMatch(id -> race.ids().contains(id.replaceFirst("@.*", "")))) {
        columns.row(kernel.name(), kernel.kernel().title());
      }
    }
    return columns.toString();
  }

  private String functions() {
    Columns columns = new Columns("  ");
    race.race().functions()
        .forEach(function -> columns.row(function.name(), function.file(), function.version()));
    return columns.toString();
  }
}
