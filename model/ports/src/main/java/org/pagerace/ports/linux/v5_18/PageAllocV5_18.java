// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageAlloc;
import org.pagerace.ports.state.Page;

/**
 * Who does not put the last reference of pages that are not compound frees all but the first. Whether they are
 * he asks when they may be free already (mended by 462a8e08e0e6).
 */
@Source(value = "e320d3012d25", title = "mm/page_alloc.c: fix freeing non-compound pages")
@KernelFile("mm/page_alloc.c")
public interface PageAllocV5_18 extends PageAlloc {
  @Override
  default void __freePages(Page page, Page... rest) {
    if (putPageTestzero(page)) {
      freeThePage(page, rest);
    } else if (!PageHead(page)) {
      freeTheRest(rest);
    }
  }

  /** All pages but the first, which somebody else will free. */
  default void freeTheRest(Page... rest) {
    for (Page each : rest) {
      freeThePage(each);
    }
  }
}
