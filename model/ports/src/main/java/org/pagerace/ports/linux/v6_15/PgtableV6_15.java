// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.PgtableV6_1;
import org.pagerace.ports.state.Page;

/** No PTE is marked any more: what maps device memory owns a reference, and GUP asks no pgmap for leave. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@Source(value = "aed877c2b425", title = "device/dax: properly refcount device dax pages when mapping")
@KernelFile("include/linux/pgtable.h")
public interface PgtableV6_15 extends PgtableV6_1 {
  @Override
  default boolean pteDevmap(Page page) {
    return false;
  }
}
