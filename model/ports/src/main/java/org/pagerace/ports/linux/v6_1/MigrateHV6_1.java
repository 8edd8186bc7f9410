// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MigrateH;
import org.pagerace.ports.state.Page;

/** Moving pages. */
@Source(value = "16ce101db85d", title = "mm/memory.c: fix race when faulting a device private page")
@KernelFile("include/linux/migrate.h")
public interface MigrateHV6_1 extends MigrateH {
  /**
   * In mm/migrate.c: moves the identity of an anonymous page.
   *
   * @param extraCount references besides the migration's that are known and do no harm
   */
  int folioMigrateMapping(Page newfolio, Page folio, int extraCount);
}
