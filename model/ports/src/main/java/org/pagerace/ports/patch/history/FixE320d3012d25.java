// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** Who puts several pages frees those that nobody else can; v5.9 with the fix of v5.10, in the form it has today. */
@Source(value = "e320d3012d25", title = "mm/page_alloc.c: fix freeing non-compound pages")
@Mends("FreePagesVsPassingReference")
public class FixE320d3012d25 extends V5_9 {
  @Override
  public void __freePages(Page page, Page... rest) {
    boolean isHead = PageHead(page);
    if (putPageTestzero(page)) {
      freeThePage(page, rest);
    } else if (!isHead) {
      for (Page each : rest) {
        freeThePage(each);
      }
    }
  }
}
