// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.MigrateV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;
import org.pagerace.ports.tree.V6_19;

/** What was thought before CVE-2024-42234: an anonymous folio whose PTEs are gone can be found by nobody. */
@Source(value = "M-30", title = "migration of an anonymous folio does not freeze it")
@Breaks("R-29")
public interface Mr30NoFreezeWithoutMapping extends MigrateV6_15 {
  @Override
  default int __folioMigrateMapping(AddressSpace mapping, Page newfolio, Page folio, int expected) {
    if (mapping != null || folio.deferredSplit == null) {
      return MigrateV6_15.super.__folioMigrateMapping(mapping, newfolio, folio, expected);
    }
    folioUnqueueDeferredSplit(folio);
    newfolio.index = folio.index;
    return MIGRATEPAGE_SUCCESS;
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr30NoFreezeWithoutMapping {}

  /** On v6.19. */
  final class OnV6_19 extends V6_19 implements Mr30NoFreezeWithoutMapping {}
}
