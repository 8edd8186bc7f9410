// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** GUP-fast looks again for the head whose count it has raised; v5.9 with the fix of v5.14. */
@Source(value = "c24d37322548", title = "mm/gup: fix try_grab_compound_head() race with split_huge_page()")
@Mends("GupFastVsSplit@x86-pv")
public class FixC24d37322548 extends V5_9 {
  @Override
  public Page tryGetCompoundHead(Page page, int refs) {
    Page head = compoundHead(page);
    if (WARN_ON_ONCE(pageRefCount(head) < 0, head)) {
      return null;
    }
    if (!pageCacheAddSpeculative(head, refs)) {
      return null;
    }
    if (compoundHead(page) == head) {
      return head;
    }
    putCompoundHead(head, refs, FOLL_GET);
    return null;
  }
}
