// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Memcontrol;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pteval;

/** A free device-private page is one of the count 0. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("mm/memcontrol.c")
public interface MemcontrolV5_18 extends Memcontrol {
  @Override
  default Page mcHandleSwapPte(Pteval ptent) {
    if (!(ptent instanceof DevicePrivateEntry entry) || !getPageUnlessZero(entry.page())) {
      return null;
    }
    return entry.page();
  }
}
