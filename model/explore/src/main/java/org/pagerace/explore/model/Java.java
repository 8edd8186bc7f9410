// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.List;
import java.util.Set;
import org.pagerace.explore.model.jrc.JrcMachine;
import org.pagerace.explore.program.Program;

/** Java's access modes, in the form of RC11. */
public final class Java implements MemoryModel {
  @Override
  public String name() {
    return "java";
  }

  @Override
  public List<String> limits() {
    return List.of();
  }

  @Override
  public Machine machine(Program program, Set<Shortcut> shortcuts) {
    return new JrcMachine(program, shortcuts);
  }
}
