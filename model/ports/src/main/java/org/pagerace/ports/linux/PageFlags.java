// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;

/** Page flags are bits of one word; functions keep the kernel's own camel case. */
@KernelFile("include/linux/page-flags.h")
public interface PageFlags extends Atomic {
  /** The page that carries the count of this one. */
  default Page compoundHead(Page page) {
    Page head = (Page) READ_ONCE(Page.COMPOUND_HEAD, page);
    return head == null ? page : head;
  }

  /** A tail stands for itself again. The word that named its head names no range of device memory either. */
  default void clearCompoundHead(Page page) {
    page.pgmap = null;
    WRITE_ONCE(Page.COMPOUND_HEAD, page, null);
  }

  /** Whether it is the first page of a compound page. */
  default boolean PageHead(Page page) {
    return atomicRead(Page.NR_PAGES, page) > 1;
  }

  default boolean PageLocked(Page page) {
    return testBit(Page.PG_LOCKED, Page.FLAGS, compoundHead(page));
  }

  /** Not atomic: for a page that nobody else may touch. */
  default void __ClearPageActive(Page page) {
    __clearBit(Page.PG_ACTIVE, Page.FLAGS, page);
  }

  /** Not atomic: for a page that nobody else may touch. */
  default void __ClearPageWaiters(Page page) {
    __clearBit(Page.PG_WAITERS, Page.FLAGS, page);
  }

  default boolean PageDirty(Page page) {
    return testBit(Page.PG_DIRTY, Page.FLAGS, page);
  }

  default void SetPageDirty(Page page) {
    setBit(Page.PG_DIRTY, Page.FLAGS, page);
  }

  default void ClearPageDirty(Page page) {
    clearBit(Page.PG_DIRTY, Page.FLAGS, page);
  }

  /** Whether the page belongs to a process and not to a file. */
  default boolean PageAnon(Page page) {
    return page.rmap != null;
  }

  default void SetPageReferenced(Page page) {
    setBit(Page.PG_REFERENCED, Page.FLAGS, page);
  }

  default void ClearPageReferenced(Page page) {
    clearBit(Page.PG_REFERENCED, Page.FLAGS, page);
  }
}
