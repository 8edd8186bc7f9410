// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/**
 * Enough for a lookup that reads what a thaw published, and for a walker where the other side puts a reference of the
 * mapping: whoever reads the lowered count sees the PTE gone. Not enough where each side writes one word and then reads
 * the other's.
 */
@Source(value = "M10-acquire", title = "a speculative get only acquires")
@Breaks("D1@arm64")
public interface M10GetOnlyAcquires extends PageRef {
  @Override
  default boolean pageRefAddUnless(Page page, int nr, int u) {
    int old = pageRefCount(page);
    while (old != u) {
      int seen = atomicCmpxchgAcquire(Page.REFCOUNT, page, old, old + nr);
      if (seen == old) {
        return true;
      }
      old = seen;
    }
    return false;
  }

  /** On v5.9, where the PTE of an fsdax page owns no reference. */
  final class OnV5_9 extends V5_9 implements M10GetOnlyAcquires {}

  /** On v6.15, where layout breaking no longer leans on it, but reclaim of pages that MADV_FREE gave up does. */
  @Breaks("LazyFreeVsDirectRead@arm64")
  final class OnV6_15 extends V6_15 implements M10GetOnlyAcquires {}
}
