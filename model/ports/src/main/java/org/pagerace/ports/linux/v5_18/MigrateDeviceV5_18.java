// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MigrateDevice;
import org.pagerace.ports.state.Page;

/**
 * A file of its own. The check of the count expects one reference too many of every device page: a base
 * reference that 27674ef6c73f had removed.
 */
@Source(value = "v5.16", title = "migrate_vma_check_page counts the references of device pages as well")
@Source(value = "76cbbead253d", title = "mm: move the migrate_vma_* device migration code into its own file")
@KernelFile("mm/migrate_device.c")
public interface MigrateDeviceV5_18 extends MigrateDevice {
  @Override
  default boolean migrateVmaCheckPage(Page page, Page faultPage) {
    int extra = 1;
    if (isZoneDevicePage(page)) {
      extra++;
    }
    return pageCount(page) - extra <= pageMapcount(page);
  }
}
