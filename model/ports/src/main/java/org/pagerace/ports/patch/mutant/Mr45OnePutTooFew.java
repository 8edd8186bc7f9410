// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.HugeMemoryV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** What the caller held of the whole he holds of every part, and only his own part is asked for. */
@Source(value = "M-45", title = "a split leaves one reference too many on each tail")
@Breaks({"C6", "R-22"})
public interface Mr45OnePutTooFew extends HugeMemoryV6_15 {
  @Override
  default void __splitUnmappedFolio(AddressSpace mapping, Page folio, Page... tails) {
    HugeMemoryV6_15.super.__splitUnmappedFolio(mapping, folio, tails);
    for (Page tail : tails) {
      pageRefInc(tail);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr45OnePutTooFew {}
}
