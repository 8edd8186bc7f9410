// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pagerace.explore.jcstress.BadTest;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Restart;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.replay.JavaProgram;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.UnreadableClass;
import org.pagerace.explore.weave.Weaving;
import org.pagerace.reports.catalog.KernelFiles;

/**
 * A race enumerated under several models, with the program at hand, for whoever wants to know what its actors do and
 * not only what comes of it.
 *
 * @param program what the actors do, and what they have found
 * @param found what is reachable, by model, from strong to weak
 */
public record Exploration(AnsweredProgram program, Map<String, Enumeration> found) {
  private static final Set<Shortcut> ALL = EnumSet.allOf(Shortcut.class);

  /**
   * Enumerates one of our own races, and lets somebody look at its actors.
   *
   * @param models from strong to weak
   * @param look may ask the program what would come of answers that nobody has given so far; it is asked again where
   *     such an answer leads to something new
   * @throws Unsupported where the race does something that is not modelled
   */
  public static <T> T of(Target target, List<MemoryModel> models, Bounds bounds, Function<Exploration, T> look) {
    AnsweredProgram program = open(target);
    for (;;) {
      try {
        Map<String, Enumeration> found = new LinkedHashMap<>();
        models.forEach(model -> found.put(model.name(), Search.explore(program, model, bounds, ALL)));
        program.enumerated();
        return look.apply(new Exploration(program, found));
      } catch (Restart assumptionsWereWrong) {
        program.restart();
      }
    }
  }

  private static AnsweredProgram open(Target target) {
    ClassLoader own = Exploration.class.getClassLoader();
    try {
      ClassSpace space = new ClassSpace(new Weaving(ClassPath.of(own)), target.properties());
      JavaProgram program = space.program(target.race().name(), ALL);
      return new AnsweredProgram(program, new KernelFiles(own));
    } catch (BadTest | UnreadableClass e) {
      throw new Unsupported(e.getMessage());
    }
  }
}
