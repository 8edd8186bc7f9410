// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** What a walk gives back is subtracted at once, and nobody looks whether the count has come to 0. */
@Source(value = "M14", title = "put_compound_head subtracts all references, with no final put")
@Breaks({"A13@x86-pv", "B1@x86-pv"})
public interface M14NoFinalPut extends Gup {
  @Override
  default void putCompoundHead(Page page, int refs, int flags) {
    pageRefSub(page, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
  }

  /** On v5.9, where it forgets to wake for an fsdax page as well. */
  @Breaks({"A13@x86-pv", "B9@x86-pv", "PutCompoundHeadWakes"})
  final class OnV5_9 extends V5_9 implements M14NoFinalPut {}

  /** On RFC v2. */
  @Breaks({"A13@x86-pv", "PutCompoundHeadWakes"})
  final class OnRfcV2 extends RfcV2 implements M14NoFinalPut {}
}
