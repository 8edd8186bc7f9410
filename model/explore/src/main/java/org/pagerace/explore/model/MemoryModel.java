// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.List;
import java.util.Set;
import org.pagerace.explore.program.Program;

/** A memory model: which values an operation may find. One implementation each, with a constructor without arguments. */
public interface MemoryModel {
  /** A limit of all models: the classes of a test are initialised, and a wait ends, in one way only. */
  String ONLY_SO = "a wait ends only when it is notified or timed, and classes are initialised before the actors start";

  /** The name on the command line. */
  String name();

  /** What an enumeration under this model does not cover, one sentence each; empty where it covers all it defines. */
  List<String> limits();

  /**
   * A machine that runs one program under this model, for one thread.
   *
   * @param shortcuts what it may leave out or merge without changing the outcomes
   */
  Machine machine(Program program, Set<Shortcut> shortcuts);
}
