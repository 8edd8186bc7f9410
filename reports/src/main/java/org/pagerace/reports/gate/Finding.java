// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.List;
import java.util.Optional;
import org.pagerace.reports.results.Cell;

/**
 * One thing that a gate says, over all archs on which it is so.
 *
 * @param severity what it does to the exit status; that of the code, unless somebody is strict
 * @param subject simple name of the race, else the function or the entry that is meant
 * @param outcome the outcome; empty where none is meant
 * @param changes the cells in which it is so, by arch; none where no race is meant
 * @param why what else is to be said; empty where the code says all
 * @param accepted the entry that tolerates it
 */
public record Finding(Code code, Severity severity, String subject, String outcome, List<Change> changes, String why,
    Optional<Accepted.Entry> accepted) {

  /** Of a race. */
  static Finding of(List<Change> changes, Strictness strictness) {
    Change first = changes.get(0);
    return new Finding(first.code(), strictness.of(first.code()), first.candidate().race().simpleName(), first.outcome(),
        List.copyOf(changes), "", Optional.empty());
  }

  /** Of what is no race. */
  static Finding of(Code code, Strictness strictness, String subject, String why) {
    return new Finding(code, strictness.of(code), subject, "", List.of(), why, Optional.empty());
  }

  Finding accepted(Optional<Accepted.Entry> entry) {
    return new Finding(code, severity, subject, outcome, changes, why, entry);
  }

  /** Whether it counts: what is accepted is only told. */
  public boolean isOpen() {
    return accepted.isEmpty();
  }

  /** The candidate's cell that shows it best: where nothing but an interleaving is needed, and x86 before others. */
  public Optional<Change> shown() {
    return changes.stream()
        .min((one, other) -> Boolean.compare(!isX86(one.candidate()), !isX86(other.candidate())));
  }

  /** How many steps the shortest execution of the candidate takes that shows it; 0 where none does. */
  int steps() {
    return changes.stream()
        .flatMap(change -> change.candidate().models().stream())
        .flatMap(model -> model.outcome(outcome).stream())
        .filter(reached -> reached.witness() != null)
        .mapToInt(reached -> reached.witness().steps())
        .min()
        .orElse(0);
  }

  private static boolean isX86(Cell cell) {
    return cell.arch().equals("x86");
  }
}
