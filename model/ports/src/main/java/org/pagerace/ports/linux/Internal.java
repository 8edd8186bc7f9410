// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;

/** What mm/ keeps to itself. */
@KernelFile("mm/internal.h")
public interface Internal extends PageRef {
  /** In mm/page_alloc.c: gives a page whose count is 0 back to its zone. */
  void freeUnrefPage(Page page);

  /**
   * In mm/page_alloc.c: makes pages one compound page.
   *
   * @param tails what stands behind the head in memory
   */
  void prepCompoundPage(Page page, Page... tails);

  /** Turns a page that nobody references into one with a single owner. */
  default void setPageRefcounted(Page page) {
    setPageCount(page, 1);
  }
}
