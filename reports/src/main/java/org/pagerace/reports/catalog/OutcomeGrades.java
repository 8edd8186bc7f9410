// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.Outcome;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Race;

/**
 * The grades of a test as jcstress 0.16 collects them: those of the class that {@code @JCStressMeta} names, then those of
 * the test; of each class first the repeated ones and then a single one, either inherited unless the class has its own.
 */
final class OutcomeGrades {
  private OutcomeGrades() {}

  static List<Race.Grade> of(Class<?> test) {
    List<Race.Grade> grades = new ArrayList<>();
    JCStressMeta meta = test.getDeclaredAnnotation(JCStressMeta.class);
    if (meta != null) {
      addAll(meta.value(), grades);
    }
    addAll(test, grades);
    return List.copyOf(grades);
  }

  private static void addAll(Class<?> holder, List<Race.Grade> grades) {
    Outcome.Outcomes repeated = holder.getAnnotation(Outcome.Outcomes.class);
    if (repeated != null) {
      for (Outcome outcome : repeated.value()) {
        add(outcome, grades);
      }
    }
    Outcome single = holder.getAnnotation(Outcome.class);
    if (single != null) {
      add(single, grades);
    }
  }

  private static void add(Outcome outcome, List<Race.Grade> grades) {
    for (String id : outcome.id()) {
      grades.add(new Race.Grade(id, expected(outcome.expect()), outcome.desc()));
    }
  }

  /** jcstress fails a test that shows, or merely grades, an outcome of unknown grade. */
  private static Expected expected(Expect expect) {
    return switch (expect) {
      case ACCEPTABLE -> Expected.ACCEPTABLE;
      case ACCEPTABLE_INTERESTING -> Expected.INTERESTING;
      case FORBIDDEN, UNKNOWN -> Expected.FORBIDDEN;
    };
  }
}
