// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.PageAllocV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_1;

/** Whether pages are compound is asked while they are held. */
@Source(value = "462a8e08e0e6", title = "Fix page corruption caused by racy check in __free_pages")
@Mends("FreePagesVsLastHolder")
public interface Fix462a8e08e0e6 extends PageAllocV5_18 {
  @Override
  default void __freePages(Page page, Page... rest) {
    boolean isHead = PageHead(page);
    if (putPageTestzero(page)) {
      freeThePage(page, rest);
    } else if (!isHead) {
      freeTheRest(rest);
    }
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Fix462a8e08e0e6 {}

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements Fix462a8e08e0e6 {}
}
