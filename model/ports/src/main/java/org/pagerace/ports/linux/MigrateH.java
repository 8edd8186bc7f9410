// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TransHugePmd;

/** Moving pages. */
@KernelFile("include/linux/migrate.h")
public interface MigrateH {
  int MIGRATEPAGE_SUCCESS = 0;
  int EAGAIN = 11;

  /** In mm/migrate.c: moves the identity of a page; after -EAGAIN nothing has changed. */
  int migratePageMoveMapping(AddressSpace mapping, Page newpage, Page page);

  /** In mm/migrate.c: takes a page out of its address space, for a driver to copy. */
  void migrateVmaSetup(MigrateVma migrate);

  /** In mm/migrate.c: the page has been copied: moves its identity if nobody else has it. */
  void migrateVmaPages(MigrateVma migrate);

  /** In mm/migrate.c: maps the new page, or the old one again. */
  void migrateVmaFinalize(MigrateVma migrate);

  /**
   * In mm/migrate.c: moves a huge page, whose PMD is without access, to where it is used; whether it moved.
   *
   * @param newpage the new page, which is freed where nothing moves
   */
  boolean migrateMisplacedTranshugePage(MmStruct mm, TransHugePmd entry, Page page, Page newpage);
}
