// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.MigrateV5_18;
import org.pagerace.ports.state.Page;

/** A fault that has led to the migration may hold the page. */
@Source(value = "16ce101db85d", title = "mm/memory.c: fix race when faulting a device private page")
@KernelFile("mm/migrate.c")
public interface MigrateV6_1 extends MigrateV5_18, MigrateHV6_1 {
  @Override
  default int folioMigrateMapping(Page newfolio, Page folio, int extraCount) {
    if (pageRefCount(folio) != expectedPageRefs(null, folio) + extraCount) {
      return -EAGAIN;
    }
    newfolio.index = folio.index;
    return MIGRATEPAGE_SUCCESS;
  }
}
