// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;
import java.util.Optional;

/**
 * One race against one kernel on one arch, enumerated under one memory model. The verdict judges this model alone.
 *
 * @param race full name of the race
 * @param kernel name of the kernel, null for a class that knows none
 * @param arch name of the arch, null for a class that knows none
 * @param model name of the memory model
 * @param complete whether every reachable state was visited: only then is an absent outcome unreachable
 * @param verdict what is to be said of it
 * @param states how many states were visited
 * @param interleavings how many executions there are, in decimal; null where a cycle makes them infinite or it was cut
 * @param outcomes what is reachable, in the order of the identifiers
 * @param audit what the grades and the enumeration say of each other; only of classes that know no kernel
 * @param why reason of the verdict in one sentence
 */
public record ModelCell(
    String race,
    @OrNull String kernel,
    @OrNull String arch,
    String model,
    boolean complete,
    Verdict verdict,
    long states,
    @OrNull String interleavings,
    List<Outcome> outcomes,
    List<Audit> audit,
    String why) {
  /** The identifier of the outcome of a state from which no end can be reached. */
  public static final String STUCK = "<stuck>";

  /**
   * A reachable outcome.
   *
   * @param witness the shortest execution that shows it; null where the records were stripped of them
   */
  public record Outcome(String id, Expected expected, boolean required, @OrNull Witness witness) {}

  /**
   * One remark on the grades.
   *
   * @param id the outcome, or the grade that nothing reached
   */
  public record Audit(Remark remark, String id) {}

  /** What can be wrong between the grades and the enumeration. */
  public enum Remark {
    FORBIDDEN_BUT_REACHABLE("forbidden but reachable"),
    UNGRADED("reachable but ungraded"),
    /** No finding: the class may be meant for a weaker model. */
    UNREACHABLE("graded but unreachable");

    private final String words;

    Remark(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The same without how each outcome comes about: that can be asked for again, and fills files. */
  public ModelCell withoutWitnesses() {
    List<Outcome> bare = outcomes.stream()
        .map(outcome -> new Outcome(outcome.id(), outcome.expected(), outcome.required(), null))
        .toList();
    return new ModelCell(race, kernel, arch, model, complete, verdict, states, interleavings, bare, audit, why);
  }

  /** The outcome where it is reachable. */
  public Optional<Outcome> outcome(String id) {
    return outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst();
  }
}
