// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;

/**
 * One race as its source file tells it.
 *
 * @param name full name of the class
 * @param source path of the source file inside the project
 * @param description the one-line {@code @Description}
 * @param story the class comment, line breaks kept, without comment marks
 * @param actors method names of the actors; they head the columns of a witness
 * @param grades the {@code @Outcome} table in order of appearance
 * @param required outcomes that must stay possible
 * @param needs kernel functions without which the race means nothing
 * @param functions kernel functions that the story names, for links
 */
public record Race(
    String name,
    String source,
    String description,
    String story,
    List<String> actors,
    List<Grade> grades,
    List<Required> required,
    List<String> needs,
    List<Function> functions) {

  /** The name without its package. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether its source has a place inside the project. */
  public boolean hasPlaceInProject() {
    return !source.equals(name.replace('.', '/') + ".java");
  }

  /** One row of the {@code @Outcome} table; an empty {@code id} is the default row. */
  public record Grade(String id, Expected expected, String meaning) {}

  /** An outcome whose loss makes the race's safety worthless. */
  public record Required(String id, String because) {}

  /** A kernel function, the file it stands in, and the kernel version in which that is so. */
  public record Function(String name, String file, String version) {}
}
