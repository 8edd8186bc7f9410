// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** The last put wakes at 0, as RFC v1 had it, while filesystems wait for 1. */
@Source(value = "M38", title = "the waker fires at 0 when idle means 1")
@Breaks({"D7", "D8"})
public interface M38WakeAtZero {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M38WakeAtZero {
    @Override
    public void putDevmapManagedPage(Page page) {
      if (pageRefDecReturn(page) == 0) {
        freeDevmapManagedPage(page);
        __putPage(page);
      }
    }
  }
}
