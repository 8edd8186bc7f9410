// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Memremap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** The page goes to its driver before the core has finished with it, as in kvmppc's driver in v5.9. */
@Source(value = "M59", title = "the page is on the free list before its last use")
@Breaks("FreePageHandOff")
public interface M59FreeBeforeLastUse extends Memremap {
  @Override
  default void freeDevmapManagedPage(Page page) {
    if (!isDevicePrivatePage(page)) {
      wakeUpVar(page);
      return;
    }
    dmirrorDevmemFree(page);
    __ClearPageActive(page);
    __ClearPageWaiters(page);
    WRITE_ONCE(Page.MAPPING, page, null);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M59FreeBeforeLastUse {}
}
