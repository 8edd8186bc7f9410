// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Site;
import org.pagerace.explore.search.Witness;
import org.pagerace.reports.catalog.KernelNames;

/** Where a delay makes an outcome more likely: in the function in which others get in between two of its steps. */
final class Delay {
  private final Program program;
  private final List<Site.Frame> before;
  private final List<Site.Frame> after;

  private Delay(Program program, Site before, Site after) {
    this.program = program;
    this.before = outermostFirst(before);
    this.after = outermostFirst(after);
  }

  /**
   * The widest gap of an execution: that between two calls of an actor into which most steps of others fall. A call
   * takes effect with its last step. Empty where there is none.
   */
  static Optional<Delay> in(Witness witness, Program program) {
    Delay widest = null;
    int most = 0;
    for (int actor = 0; actor < program.actors(); actor++) {
      Witness.Row before = null;
      Witness.Row last = null;
      for (Witness.Row row : witness.rows()) {
        if (row.site() == null || row.actor() != actor) {
          continue;
        }
        if (last != null && !Calls.isOneCall(last.site(), row.site(), program)) {
          before = last;
        }
        last = row;
        int between = before == null ? 0 : foreign(witness, actor, before.step(), row.step());
        if (between > most) {
          most = between;
          widest = new Delay(program, before.site(), row.site());
        }
      }
    }
    return Optional.ofNullable(widest);
  }

  private static int foreign(Witness witness, int actor, int from, int to) {
    return (int) witness.rows().stream()
        .filter(row -> row.actor() != actor && row.step() > from && row.step() < to)
        .count();
  }

  private static List<Site.Frame> outermostFirst(Site site) {
    List<Site.Frame> frames = new ArrayList<>(site.frames());
    Collections.reverse(frames);
    return frames;
  }

  /** The place in words: file, function, and the calls that it stands between. */
  String place() {
    int same = 0;
    while (same < Math.min(before.size(), after.size()) - 1 && before.get(same).equals(after.get(same))) {
      same++;
    }
    boolean isOneFunction = before.get(same).method().equals(after.get(same).method())
        && before.get(same).className().equals(after.get(same).className());
    int common = isOneFunction ? same : same - 1;
    Site.Frame frame = before.get(common);
    String file = program.kernelFile(frame);
    String where = file == null
        ? "in whatever calls " + call(before, common) + " and then " + call(after, common)
        : "in " + file + ", " + KernelNames.function(frame.method()) + "()";
    return file == null ? where + ", between the two"
        : where + ", between " + call(before, common) + " and " + call(after, common);
  }

  /** What a frame calls there, and the primitive that this comes to. */
  private String call(List<Site.Frame> frames, int from) {
    List<Site.Frame> inside = frames.subList(from + 1, frames.size());
    if (inside.isEmpty()) {
      return "its own access";
    }
    String called = KernelNames.function(inside.get(0).method());
    return inside.stream()
        .filter(frame -> Calls.isPrimitive(frame, program))
        .map(frame -> KernelNames.function(frame.method()))
        .filter(primitive -> !primitive.equals(called))
        .findFirst()
        .map(primitive -> called + "() [" + primitive + "]")
        .orElse(called + "()");
  }
}
