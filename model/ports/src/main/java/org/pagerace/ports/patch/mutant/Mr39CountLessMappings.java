// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.patch.BusyIsAnyReference;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;

/** Two looks at two words: what happens between them is invisible. */
@Source(value = "M-39", title = "busy is the count less the mappings, read one after the other")
@Breaks("R-04")
public interface Mr39CountLessMappings extends DaxV6_15 {
  @Override
  default Page daxBusyPage(DaxEntry entry) {
    Page folio = entry.page();
    return folio != null && pageRefCount(folio) - folioMapcount(folio) != 0 ? folio : null;
  }

  /** On the scan that asks one word. */
  final class OnBusyIsAnyReference extends BusyIsAnyReference implements Mr39CountLessMappings {
    @Override
    public Page daxBusyPage(DaxEntry entry) {
      return Mr39CountLessMappings.super.daxBusyPage(entry);
    }
  }
}
