// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.enumeration.Exploration;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Race;

/** A twin with the comment that says whose it is, what it asks, what we found, and how to ask herd7. */
final class TwinText {
  private static final int WIDTH = 76;

  private final Target target;
  private final Exploration exploration;
  private final Race.Grade grade;
  private final StringBuilder comment = new StringBuilder();

  TwinText(Target target, Exploration exploration, Race.Grade grade) {
    this.target = target;
    this.exploration = exploration;
    this.grade = grade;
  }

  String render(Twin twin, String id) {
    String name = (target.race().simpleName() + "-" + target.kernel() + "-" + target.arch()).replace('@', '-');
    Optional<Judged> judged = Judged.like("C " + name + "\n" + twin.code());
    comment.append("(*\n");
    judged.ifPresent(like -> {
      say("Result: " + like.result());
      gap();
    });
    say(target.race().description() + ".");
    say("Kernel " + target.kernel() + " on " + target.arch() + "; " + actors() + ".");
    say("Asks for \"" + id + "\", " + grade.expected().name().toLowerCase(Locale.ROOT) + ": " + grade.meaning() + ".");
    gap();
    say("pagerace: " + verdict(id) + ".");
    say(judged.map(like -> "herd7 said so of " + like.name() + ", which asks the same: it is equal up to names and to "
        + "what cannot change the answer. To ask it again")
        .orElse("No Result line: herd7 has not judged this very test. To ask it") + ", beside linux-kernel.cfg:");
    comment.append(" *   herd7 -conf linux-kernel.cfg ").append(name).append(".litmus\n");
    delay(id).ifPresent(place -> {
      gap();
      say("To widen the window on hardware, insert a udelay() " + place + ".");
    });
    gap();
    twin.locations().forEach((location, path) -> say(location + " is " + path + "."));
    if (!twin.values().isEmpty()) {
      say(twin.values().entrySet().stream().map(each -> each.getKey() + " stands for " + each.getValue())
          .collect(Collectors.joining(", ")) + ", 0 for none.");
    }
    say("Left out: what an actor does where the outcome is out of its reach, what only one actor accesses, reads whose "
        + "value makes no difference. A dependency through a pointer is here one through an if.");
    if (twin.isCutShort()) {
      say("An actor may start again after it has written: the test asks only for executions in which it does not.");
    }
    comment.append(" *)\n");
    return "C " + name + "\n\n" + comment + "\n" + twin.code();
  }

  private String actors() {
    List<String> actors = new ArrayList<>();
    for (int actor = 0; actor < exploration.program().actors(); actor++) {
      actors.add("P" + actor + " is " + exploration.program().actorName(actor));
    }
    return String.join(", ", actors);
  }

  private String verdict(String id) {
    Map<Boolean, List<String>> models = exploration.found().entrySet().stream()
        .collect(Collectors.partitioningBy(each -> reached(each.getValue(), id).isPresent(),
            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    List<String> parts = new ArrayList<>();
    if (!models.get(true).isEmpty()) {
      parts.add("reachable under " + Twins.words(models.get(true)));
    }
    if (!models.get(false).isEmpty()) {
      parts.add("unreachable under " + Twins.words(models.get(false)));
    }
    return String.join(", ", parts);
  }

  private Optional<String> delay(String id) {
    return exploration.found().values().stream()
        .flatMap(found -> reached(found, id).stream())
        .findFirst()
        .flatMap(reached -> Delay.in(reached.witness(), exploration.program()))
        .map(Delay::place);
  }

  private static Optional<Enumeration.Reached> reached(Enumeration found, String id) {
    return found.outcomes().stream().filter(outcome -> outcome.id().equals(id)).findFirst();
  }

  private void gap() {
    comment.append(" *\n");
  }

  /** A sentence, without what would end the comment. */
  private void say(String sentence) {
    StringBuilder line = new StringBuilder(" *");
    for (String word : sentence.replace("*)", "* )").split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        comment.append(line).append('\n');
        line = new StringBuilder(" *");
      }
      line.append(' ').append(word);
    }
    comment.append(line).append('\n');
  }
}
