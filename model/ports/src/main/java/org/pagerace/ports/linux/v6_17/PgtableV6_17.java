// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_17;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.PgtableV6_15;
import org.pagerace.ports.state.Page;

/** The mark of device memory is gone. */
@Source(value = "d438d2734170", title = "mm: remove devmap related functions and page table bits")
@KernelFile("include/linux/pgtable.h")
public interface PgtableV6_17 extends PgtableV6_15 {
  @Override
  @Removed
  default boolean pteDevmap(Page page) {
    throw new RemovedFunction("pte_devmap");
  }
}
