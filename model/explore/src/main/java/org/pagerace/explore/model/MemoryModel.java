// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.List;
import java.util.Set;
import org.pagerace.explore.program.Program;

/** A memory model: which values an operation may find. One implementation each, with a constructor without arguments. */
public interface MemoryModel {
  /** What an enumeration under any model does not cover: these are limits of the programs, one sentence each. */
  List<String> LIMITS_OF_ALL =
      List.of(
          "a wait ends only when it is notified or its time is up",
          "classes are initialised before the actors start, as for all runs of a test but its first",
          "boxes and lambdas are shared as in HotSpot: boxes of small numbers, lambdas that capture nothing");

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
