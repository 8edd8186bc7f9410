// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.state.Page;

/** Who maps a page. */
@KernelFile("include/linux/rmap.h")
public interface RmapH {
  /** In mm/rmap.c: replaces the PTE of a page by a migration entry; whether nobody maps the page any more. */
  boolean tryToUnmap(Page page);

  /** In mm/migrate.c: turns migration entries back into PTEs, of the new page or again of the old one. */
  void removeMigrationPtes(Page old, Page now);

  /** In mm/rmap.c: the first mapping of a page that nobody else knows yet. */
  void pageAddNewAnonRmap(Page page);

  /**
   * Makes a page sharable that one process owns alone, unless it is pinned; the PTE is empty and flushed.
   * Comes with v5.19, and is called page_try_share_anon_rmap until v6.8.
   *
   * @return 0, or -EBUSY
   */
  @Removed
  default int folioTryShareAnonRmapPte(Page page) {
    throw new RemovedFunction("folio_try_share_anon_rmap_pte");
  }

  /** In mm/rmap.c: one mapping more. */
  void pageAddAnonRmap(Page page);

  /** In mm/rmap.c: one mapping fewer. */
  void pageRemoveRmap(Page page);
}
