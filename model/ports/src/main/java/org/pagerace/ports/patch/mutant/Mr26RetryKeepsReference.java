// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.GupV6_15;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** The head has changed, the walk starts again, and the former head keeps the reference. */
@Source(value = "M-26", title = "GUP-fast starts again without putting the reference on the former head")
@Breaks("B6@x86-pv")
public interface Mr26RetryKeepsReference extends GupV6_15 {
  @Override
  default Page tryGetFolio(Page page, int refs) {
    for (;;) {
      Page folio = compoundHead(page);
      if (WARN_ON_ONCE(pageRefCount(folio) < 0, folio)) {
        return null;
      }
      if (!folioRefTryAdd(folio, refs)) {
        return null;
      }
      if (compoundHead(page) == folio) {
        return folio;
      }
      cpuRelax();
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr26RetryKeepsReference {}
}
