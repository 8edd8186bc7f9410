// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;

/**
 * RFC v2, with one repair: get_user_pages may take the first reference of a device page, by check and then
 * increment. The lockless walk of PTEs still refuses a count of 0. Said to be invalid later, and dropped.
 */
@Source(
    value = "<20210813063150.2938-3-alex.sierra@amd.com>",
    title = "August 2021: the series carried on, and try_get_page takes device pages from 0")
public class TryGet2021 extends RfcV2 {
  @Override
  public boolean tryGetPage(Page page) {
    Page head = compoundHead(page);
    if (WARN_ON_ONCE(pageRefCount(head) < (isZoneDevicePage(head) ? 0 : 1), head)) {
      return false;
    }
    pageRefInc(head);
    return true;
  }
}
