// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/**
 * The scan calls every page busy that has a reference, of a pin or of another file's mapping. One look at one
 * word: no pin can be missed. What it costs is that truncation of a file waits for the mappings of another
 * file that shares its blocks.
 */
@Source(value = "candidate", title = "a candidate for v6.15: the busy scan asks the count alone")
public class BusyIsAnyReference extends V6_15 {
  @Override
  public Page daxBusyPage(DaxEntry entry) {
    Page folio = entry.page();
    return folio != null && pageRefCount(folio) != 0 ? folio : null;
  }
}
