// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.MemoryV6_15;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.tree.V6_15;

/** The PTE of an fsdax page owns no reference, and zapping it puts none. */
@Source(value = "M32", title = "mapping an fsdax page takes no reference")
@Breaks({"A4", "D4"})
public interface M32MappingTakesNoReference extends MemoryV6_15 {
  @Override
  default int insertPageIntoPteLocked(Pte ptep, Page page) {
    if (ptepGet(ptep) == null) {
      setPteAt(ptep, page);
    }
    return 0;
  }

  @Override
  default Page vmNormalPage(Page page) {
    return isZoneDevicePage(page) ? null : page;
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M32MappingTakesNoReference {}
}
