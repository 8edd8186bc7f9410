// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;
import java.util.SortedSet;

/** What of an actor's tree bears on the question. */
sealed interface Branch {

  /**
   * A call, and what comes after it.
   *
   * @param arguments of the call besides the location, in the order of LKMM C
   * @param cases by what the call returns; a single one without results where that makes no difference
   */
  record Act(Call call, List<Integer> arguments, List<Case> cases) implements Branch {
    /** Whether what it returns makes a difference. */
    boolean isAsked() {
      return !cases.get(0).results().isEmpty();
    }
  }

  /** What comes where the call returns one of these; any where there are none. */
  record Case(SortedSet<Integer> results, Branch next) {}

  /** The actor ends, in one of the ends of this class. */
  record Out(int endClass) implements Branch {}

  /** From here the outcome is out of reach, whatever others do. */
  Out NOWHERE = new Out(-1);
}
