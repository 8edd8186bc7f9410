// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;

/**
 * One race against one kernel on one arch, as this machine's cores ran it.
 *
 * @param race full name of the race
 * @param kernel name of the kernel
 * @param arch name of the arch
 * @param verdict what is to be said of it
 * @param why reason of the verdict in one sentence; for {@code n/a} the missing function, for {@code not run} the cause
 * @param oversubscribed more actors than processors: exercise, weaker than usual evidence
 * @param samples samples of all forks that ended well
 * @param outcomes every graded outcome with its count, and every other outcome that was seen
 * @param forks the virtual machines started for this cell, in order
 */
public record HardwareCell(
    String race,
    String kernel,
    String arch,
    Verdict verdict,
    String why,
    boolean oversubscribed,
    long samples,
    List<Seen> outcomes,
    List<Fork> forks) {

  /** Whether it has samples of forks that all ended well or with the budget, whatever is missing among them. */
  public boolean hasRaced() {
    return samples > 0
        && verdict != Verdict.CUT
        && forks.stream().allMatch(fork -> fork.status().equals("ok") || fork.status().equals("was cut"));
  }

  /**
   * How often an outcome was seen.
   *
   * @param id the outcome, or the pattern of a grade that nothing matched
   * @param count samples that showed it; 0 is "not seen", never "impossible"
   */
  public record Seen(String id, Expected expected, boolean required, String meaning, long count) {}

  /**
   * One virtual machine.
   *
   * @param modes compile mode of each actor, such as {@code C2/interpreter}
   * @param strideSize states raced between two meetings of the actors
   * @param flags flags of this fork besides those of the machine record
   * @param samples states raced
   * @param status {@code ok}, or what went wrong
   * @param message first line of the complaint, empty when all went well
   */
  public record Fork(
      String modes, int strideSize, List<String> flags, long samples, String status, String message) {}
}
