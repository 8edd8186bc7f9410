// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.PageAllocV6_15;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** What v5.18 and v6.1 do: whether the pages are compound is asked when they may be free already. */
@Source(value = "M-41", title = "__free_pages looks at the head after it has put it")
@Breaks("FreePagesVsLastHolder")
public interface Mr41HeadReadAfterPut extends PageAllocV6_15 {
  @Override
  default void __freePages(Page page, Page... rest) {
    if (putPageTestzero(page)) {
      freeThePage(page, rest);
    } else if (!PageHead(page)) {
      freeTheRest(rest);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr41HeadReadAfterPut {}
}
