// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Migrate;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;

/** A device-private page has no baseline that migration would have to expect. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("mm/migrate.c")
public interface MigrateV5_18 extends Migrate {
  @Override
  default int expectedPageRefs(AddressSpace mapping, Page page) {
    return mapping == null ? 1 : 2;
  }
}
