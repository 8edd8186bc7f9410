// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

/** LKMM C has no words for what a race does; the message is one sentence that says what. */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }

  /** Whatever its reads find, the race does not come to the outcome: which says less than a reason of another kind. */
  static final class OutOfReach extends Refusal {
    private static final long serialVersionUID = 1;

    OutOfReach(String outcome) {
      super("no values that it reads let its actors report " + outcome);
    }
  }
}
