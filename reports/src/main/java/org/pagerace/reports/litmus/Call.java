// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;
import org.pagerace.explore.program.Site;

/**
 * One call of a primitive, whatever steps it is made of.
 *
 * @param location what it works on, -1 for a fence
 * @param frames who called it, innermost first, as far as the frame of the primitive where it has one
 * @param name of the primitive as the kernel spells it
 * @param primitive the LKMM C for it, null where there is none
 */
record Call(int location, List<Site.Frame> frames, String name, Primitive primitive) {

  /**
   * What a call does where it finds one value.
   *
   * @param found the value number
   * @param written the value number that it leaves behind, -1 where it writes nothing
   * @param next the node after it
   */
  record Way(int found, int written, int next) {
    boolean hasWritten() {
      return written >= 0;
    }
  }
}
