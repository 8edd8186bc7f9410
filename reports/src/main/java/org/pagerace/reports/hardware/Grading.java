// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Race;

/**
 * A race's law, ready to be applied to outcomes.
 *
 * <p>An exact id wins over every pattern, patterns are tried in order, then the default row; what no row
 * names is forbidden. That is jcstress's own order.
 */
public final class Grading {

  private static final Race.Grade UNNAMED =
      new Race.Grade("", Expected.FORBIDDEN, "an outcome that the race does not name");

  private final List<Row> rows = new ArrayList<>();
  private final List<Race.Required> required;
  private final Race.Grade fallback;

  private record Row(Race.Grade grade, Pattern pattern) {}

  private Grading(List<Race.Required> required, Race.Grade fallback) {
    this.required = required;
    this.fallback = fallback;
  }

  /**
   * The law of a race.
   *
   * @throws IllegalArgumentException if an id is not a regular expression
   */
  public static Grading of(Race race) {
    Race.Grade fallback =
        race.grades().stream().filter(grade -> grade.id().isEmpty()).findFirst().orElse(UNNAMED);
    Grading grading = new Grading(List.copyOf(race.required()), fallback);
    for (Race.Grade grade : race.grades()) {
      if (!grade.id().isEmpty()) {
        grading.rows.add(new Row(grade, pattern(race, grade)));
      }
    }
    return grading;
  }

  /** What the law says of an outcome; its id is the row's, empty for the default row. */
  public Race.Grade gradeOf(String outcome) {
    for (Row row : rows) {
      if (row.grade.id().equals(outcome)) {
        return row.grade;
      }
    }
    for (Row row : rows) {
      if (row.pattern.matcher(outcome).matches()) {
        return row.grade;
      }
    }
    return fallback;
  }

  /** The rows in order, without the default row. */
  List<Race.Grade> rows() {
    return rows.stream().map(Row::grade).toList();
  }

  List<Race.Required> required() {
    return required;
  }

  boolean isRequired(String outcome) {
    return required.stream().anyMatch(row -> row.id().equals(outcome));
  }

  private static Pattern pattern(Race race, Race.Grade grade) {
    try {
      return Pattern.compile(grade.id());
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "%s: the outcome id '%s' is not a regular expression: %s"
              .formatted(race.name(), grade.id(), e.getDescription()),
          e);
    }
  }
}
