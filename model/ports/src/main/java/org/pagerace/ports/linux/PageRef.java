// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;

/** The vocabulary: one atomic operation on {@code _refcount} each. */
@KernelFile("include/linux/page_ref.h")
public interface PageRef extends PageFlags {
  default int pageRefCount(Page page) {
    return atomicRead(Page.REFCOUNT, page);
  }

  default int pageCount(Page page) {
    return atomicRead(Page.REFCOUNT, compoundHead(page));
  }

  /** A store: it overwrites whatever others do to the count at the same time. */
  default void setPageCount(Page page, int v) {
    atomicSet(Page.REFCOUNT, page, v);
  }

  default void initPageCount(Page page) {
    setPageCount(page, 1);
  }

  default void pageRefAdd(Page page, int nr) {
    atomicAdd(nr, Page.REFCOUNT, page);
  }

  default void pageRefSub(Page page, int nr) {
    atomicSub(nr, Page.REFCOUNT, page);
  }

  default void pageRefInc(Page page) {
    atomicInc(Page.REFCOUNT, page);
  }

  default void pageRefDec(Page page) {
    atomicDec(Page.REFCOUNT, page);
  }

  default int pageRefSubReturn(Page page, int nr) {
    return atomicSubReturn(nr, Page.REFCOUNT, page);
  }

  default int pageRefDecReturn(Page page) {
    return atomicDecReturn(Page.REFCOUNT, page);
  }

  default boolean pageRefSubAndTest(Page page, int nr) {
    return atomicSubAndTest(nr, Page.REFCOUNT, page);
  }

  default boolean pageRefDecAndTest(Page page) {
    return atomicDecAndTest(Page.REFCOUNT, page);
  }

  default boolean pageRefAddUnless(Page page, int nr, int u) {
    return atomicAddUnless(Page.REFCOUNT, page, nr, u);
  }

  /** Takes the count from its expected value to 0, so that nobody can take a speculative reference. */
  default boolean pageRefFreeze(Page page, int count) {
    return atomicCmpxchg(Page.REFCOUNT, page, count, 0) == count;
  }

  /** Publishes everything written while the count was 0. */
  default void pageRefUnfreeze(Page page, int count) {
    atomicSetRelease(Page.REFCOUNT, page, count);
  }
}
