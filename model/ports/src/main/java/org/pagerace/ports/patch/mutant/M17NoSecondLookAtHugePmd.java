// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TransHugePmd;
import org.pagerace.ports.tree.V5_9;

/** GUP-fast keeps a huge page whatever became of the PMD. */
@Source(value = "M17-huge-pmd", title = "GUP-fast does not read a huge PMD again")
@Breaks("C11@x86-pv")
public interface M17NoSecondLookAtHugePmd extends Gup {
  @Override
  default boolean gupHugePmd(MmStruct mm, TransHugePmd orig, int flags, PageVec pages) {
    Page head = tryGrabCompoundHead(orig.page(), 1, flags);
    if (head == null) {
      return false;
    }
    SetPageReferenced(head);
    pages.add(head);
    return true;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M17NoSecondLookAtHugePmd {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M17NoSecondLookAtHugePmd {}
}
