// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.enumeration.Exploration;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Race;

/** The litmus test that asks for an outcome of a race, made from an exploration of the race. */
public final class Twins {
  private final Target target;
  private final Exploration exploration;
  private final Grading law;

  private Twins(Target target, Exploration exploration) {
    this.target = target;
    this.exploration = exploration;
    law = Grading.of(target.race());
  }

  /**
   * The text of the test.
   *
   * @param outcome the outcome to ask for; null for the first forbidden one that is reachable, else the first forbidden
   *     one of all
   * @throws Refusal where LKMM C cannot say what the race says
   * @throws UnknownNameException where the race has no such outcome
   */
  public static String print(Target target, String outcome) {
    try {
      return Exploration.of(target, Models.all(), Limits.usual(1), found -> new Twins(target, found).print(outcome));
    } catch (Unsupported e) {
      throw new Refusal(e.getMessage());
    }
  }

  private String print(String outcome) {
    for (Enumeration each : exploration.found().values()) {
      if (!each.isComplete()) {
        throw new Refusal("its enumeration was cut: " + each.why());
      }
    }
    try {
      return print(outcome, ActorWalk.Breadth.MET);
    } catch (Refusal narrow) {
      try {
        return print(outcome, ActorWalk.Breadth.HELD);
      } catch (Refusal wide) {
        throw narrow instanceof Refusal.OutOfReach ? wide : narrow;
      }
    }
  }

  private String print(String outcome, ActorWalk.Breadth breadth) {
    TwinMaker maker = new TwinMaker(exploration.program(), breadth);
    String id = outcome == null ? first(maker.ids()) : known(outcome, maker.ids());
    return new TwinText(target, exploration, law.gradeOf(id)).render(maker.twin(id), id);
  }

  private String known(String outcome, Set<String> ids) {
    if (ids.contains(outcome)) {
      return outcome;
    }
    Set<String> all = new TreeSet<>(ids);
    law.rows().stream().map(Race.Grade::id).forEach(all::add);
    if (all.contains(outcome)) {
      throw new Refusal.OutOfReach('"' + outcome + '"');
    }
    throw new UnknownNameException("outcome", outcome, all);
  }

  private String first(Set<String> ids) {
    Optional<String> reachable = exploration.found().entrySet().stream()
        .filter(each -> Deciding.decides(each.getKey(), target.arch()))
        .flatMap(each -> each.getValue().outcomes().stream())
        .map(Enumeration.Reached::id)
        .filter(id -> isForbidden(id) && ids.contains(id))
        .findFirst();
    return reachable
        .or(() -> law.rows().stream().map(Race.Grade::id).filter(id -> isForbidden(id) && ids.contains(id)).findFirst())
        .or(() -> ids.stream().filter(id -> isForbidden(id) && !id.startsWith("<")).findFirst())
        .orElseThrow(() -> new Refusal.OutOfReach("a forbidden outcome"));
  }

  private boolean isForbidden(String id) {
    return law.gradeOf(id).expected() == Expected.FORBIDDEN;
  }

  /** The names of what a list of models holds, in words. */
  static String words(List<String> names) {
    return names.size() < 2 ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
  }
}
