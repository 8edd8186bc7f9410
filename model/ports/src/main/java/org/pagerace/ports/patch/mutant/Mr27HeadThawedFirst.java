// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.HugeMemoryV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** The head can be taken while the slots still name it for all offsets. */
@Source(value = "M-27", title = "a split thaws the head before the slots name the new folios")
@Breaks("C6")
public interface Mr27HeadThawedFirst extends HugeMemoryV6_15 {
  @Override
  default void __splitUnmappedFolio(AddressSpace mapping, Page folio, Page... tails) {
    int refs = mapping == null ? 1 : 2;
    for (Page tail : tails) {
      __splitFolioToOrder(folio, tail);
    }
    ClearPageCompound(folio);
    pageRefUnfreeze(folio, refs);
    for (Page tail : tails) {
      pageRefUnfreeze(tail, refs);
      if (mapping != null) {
        xasStore(mapping, tail.index, tail);
      }
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr27HeadThawedFirst {}
}
