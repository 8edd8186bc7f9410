// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/**
 * What commit 8fde12ca79af mended (CVE-2019-11487), on v5.9: get_user_pages raises a count that is at its
 * limit, and goes on from there until it frees the page under everybody.
 */
@Source(value = "8fde12ca79af", title = "before mm: prevent get_user_pages() from overflowing page refcount")
@Breaks("A12")
public class Bug8fde12ca79af extends V5_9 {
  @Override
  public boolean tryGrabPage(Page page, int flags) {
    pageRefAdd(compoundHead(page), (flags & FOLL_GET) != 0 ? 1 : GUP_PIN_COUNTING_BIAS);
    return true;
  }

  @Override
  public Page tryGetCompoundHead(Page page, int refs) {
    Page head = compoundHead(page);
    return pageCacheAddSpeculative(head, refs) ? head : null;
  }
}
