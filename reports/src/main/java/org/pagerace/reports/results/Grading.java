// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A race's law, ready to be applied to outcomes.
 *
 * <p>An exact id wins over every pattern, patterns are tried in order, then the last default row; what no row names is
 * forbidden. That is jcstress's own order. What jcstress never reports, because it hangs or dies there, is forbidden
 * whatever the rows say.
 */
public final class Grading {

  private static final Race.Grade UNNAMED =
      new Race.Grade("", Expected.FORBIDDEN, "an outcome that the race does not name");

  private static final Race.Grade NO_END = new Race.Grade(
      ModelCell.STUCK, Expected.FORBIDDEN, "a state from which no end can be reached, whoever goes on");

  private static final Pattern THREW = Pattern.compile("<\\w+: .*>", Pattern.DOTALL);

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
        race.grades().stream().filter(grade -> grade.id().isEmpty())
            .reduce(UNNAMED, (earlier, later) -> later);
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
    if (outcome.equals(ModelCell.STUCK)) {
      return NO_END;
    }
    if (THREW.matcher(outcome).matches()) {
      return new Race.Grade(outcome, Expected.FORBIDDEN, "an actor threw");
    }
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

  /** Whether no row, not even a default one, says anything of an outcome. */
  public boolean isUngraded(String outcome) {
    return gradeOf(outcome) == UNNAMED;
  }

  /** The rows in order, without the default row. */
  public List<Race.Grade> rows() {
    return rows.stream().map(Row::grade).toList();
  }

  /** What must stay possible. */
  public List<Race.Required> required() {
    return required;
  }

  public boolean isRequired(String outcome) {
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
