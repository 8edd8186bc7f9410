// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/**
 * A split of v6.1 gives the head its count as v6.15 does: by a release, and not by an addition that orders
 * nothing.
 */
@Source(value = "page_ref_unfreeze", title = "a candidate for v6.1: a split thaws the head by a release")
public class HeadThawedByRelease extends V6_1 {
  @Override
  public void __splitHugePage(AddressSpace mapping, Page head, Page... tails) {
    for (int i = tails.length - 1; i >= 0; i--) {
      __splitHugePageTail(head, tails[i]);
      if (mapping != null) {
        xasStore(mapping, tails[i].index, tails[i]);
      }
    }
    ClearPageCompound(head);
    pageRefUnfreeze(head, mapping == null ? 1 : 2);
  }
}
