// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** A pin is one reference, taken with full barriers, and then the rest, without any: as v5.17 made it. */
@Source(value = "M16", title = "a pin is +1, then +1023, with no barrier after it")
@Breaks("A14@arm64")
public interface M16PinInTwoSteps extends Gup {
  @Override
  default Page tryGrabCompoundHead(Page page, int refs, int flags) {
    Page head = tryGetCompoundHead(page, refs);
    if (head != null && (flags & FOLL_PIN) != 0) {
      pageRefAdd(head, refs * (GUP_PIN_COUNTING_BIAS - 1));
    }
    return head;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M16PinInTwoSteps {}
}
