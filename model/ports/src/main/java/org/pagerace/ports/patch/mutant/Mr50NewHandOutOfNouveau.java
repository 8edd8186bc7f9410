// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/**
 * One driver is converted before the rest: its user has the count that a free page has, and his put is one too
 * many.
 */
@Source(value = "M-50-nouveau", title = "nouveau sets the count of a page that it hands out when a free page has 1")
@Breaks("NouveauPageHandOff")
public interface Mr50NewHandOutOfNouveau {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Mr50NewHandOutOfNouveau {
    @Override
    public Page nouveauDmemPageAllocLocked(NouveauDrm drm) {
      Page page = super.nouveauDmemPageAllocLocked(drm);
      if (page != null) {
        initPageCount(page);
      }
      return page;
    }
  }
}
