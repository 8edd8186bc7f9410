// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.linux.Swap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_9;

/** All releasing paths but put_page test for 0 only, as folio_put did in v5.18. */
@Source(value = "M42", title = "releasing paths that do not know the idle count 1")
@Breaks({"D12", "A15", "H8", "R-14", "H1@x86-pv"})
public interface M42PutWithoutIdleTest extends Swap, Gup {
  @Override
  default void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      putRefs(compoundHead(vec.pages[i]), 1);
    }
  }

  @Override
  default void unpinUserPage(Page page) {
    putRefs(compoundHead(page), GUP_PIN_COUNTING_BIAS);
  }

  @Override
  default void putCompoundHead(Page page, int refs, int flags) {
    putRefs(page, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
  }

  @Override
  default void undoDevPagemap(PageVec pages, int nrStart, int flags) {
    while (pages.nr > nrStart) {
      putCompoundHead(pages.pop(), 1, flags);
    }
  }

  /** The new helper that everybody was told to use. */
  @KernelFile("include/linux/mm.h")
  default void putRefs(Page page, int refs) {
    if (pageRefSubAndTest(page, refs)) {
      __putPage(page);
    }
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M42PutWithoutIdleTest {}
}
