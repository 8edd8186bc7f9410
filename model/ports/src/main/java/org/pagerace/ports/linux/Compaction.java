// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;

/** Looking for pages to move together: a walk over the memory map that knows nothing of who has a page. */
@KernelFile("mm/compaction.c")
public interface Compaction extends Pagemap {
  /** Whether the page belongs to a driver that lets others move it. Without its lock it may stop to at any time. */
  @KernelFile("include/linux/page-flags.h")
  default boolean __PageMovable(Page page) {
    return READ_ONCE(Page.MAPPING, page) instanceof AddressSpace mapping && mapping.isMovable;
  }

  /** The driver gives a page out; under its lock. */
  default void __SetPageMovable(Page page, AddressSpace mapping) {
    WRITE_ONCE(Page.MAPPING, page, mapping);
  }

  /** The driver takes it back; under its lock. */
  default void __ClearPageMovable(Page page) {
    WRITE_ONCE(Page.MAPPING, page, null);
  }

  /** One page of the walk, of which it has no reference; whether it was isolated. */
  default boolean isolateMigratepagesBlock(Page page) {
    return __PageMovable(page) && isolateMovablePage(page);
  }

  /** Takes a page out of its driver's hands, with a reference. What it was before there was one counts for nothing. */
  @KernelFile("mm/migrate.c")
  default boolean isolateMovablePage(Page page) {
    if (!getPageUnlessZero(page)) {
      return false;
    }
    if (!__PageMovable(page) || !trylockPage(page)) {
      putPage(page);
      return false;
    }
    if (!__PageMovable(page) || testBit(Page.PG_ISOLATED, Page.FLAGS, page)) {
      unlockPage(page);
      putPage(page);
      return false;
    }
    isolatePage(page);
    unlockPage(page);
    return true;
  }

  /** {@code mapping->a_ops->isolate_page}: what is warned about is a page that no driver has. */
  @KernelFile("include/linux/fs.h")
  default void isolatePage(Page page) {
    if (!WARN_ON_ONCE(READ_ONCE(Page.MAPPING, page) == null, page)) {
      setBit(Page.PG_ISOLATED, Page.FLAGS, page);
    }
  }
}
