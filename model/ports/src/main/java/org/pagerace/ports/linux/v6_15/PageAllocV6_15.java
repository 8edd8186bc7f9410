// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.PageAllocV6_1;
import org.pagerace.ports.state.Page;

/** Whether pages are compound is asked while they are held. */
@Source(value = "462a8e08e0e6", title = "Fix page corruption caused by racy check in __free_pages")
@KernelFile("mm/page_alloc.c")
public interface PageAllocV6_15 extends PageAllocV6_1 {
  @Override
  default void __freePages(Page page, Page... rest) {
    boolean isHead = PageHead(page);
    if (putPageTestzero(page)) {
      freeThePage(page, rest);
    } else if (!isHead) {
      freeTheRest(rest);
    }
  }
}
