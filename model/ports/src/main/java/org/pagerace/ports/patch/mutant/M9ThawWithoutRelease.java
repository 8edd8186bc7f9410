// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A thawed count can be seen before what was done while the page was frozen. */
@Source(value = "M9", title = "page_ref_unfreeze is a store without release")
@Breaks({"A10@arm64", "C1@arm64", "C5@arm64"})
public interface M9ThawWithoutRelease extends PageRef {
  @Override
  default void pageRefUnfreeze(Page page, int count) {
    setPageCount(page, count);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M9ThawWithoutRelease {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M9ThawWithoutRelease {}

  /** On v6.15, where a split thaws the head by it. */
  @Breaks({"A10@arm64", "C1@arm64", "B6@arm64", "C5@arm64", "C6@arm64"})
  final class OnV6_15 extends V6_15 implements M9ThawWithoutRelease {}
}
