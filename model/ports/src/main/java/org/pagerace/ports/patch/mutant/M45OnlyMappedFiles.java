// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** The early exit that v5.9 has and cee91fa13a8e removed: a file that nobody maps is taken for unpinned. */
@Source(value = "M45", title = "the busy scan passes over files that nobody maps")
@Breaks("D16")
public interface M45OnlyMappedFiles extends DaxV6_15 {
  @Override
  default Page daxLayoutBusyPage(AddressSpace mapping) {
    return mappingMapped(mapping) ? DaxV6_15.super.daxLayoutBusyPage(mapping) : null;
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M45OnlyMappedFiles {}
}
