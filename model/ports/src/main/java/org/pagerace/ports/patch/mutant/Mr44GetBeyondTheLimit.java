// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** The same slip where the function has another name: a count that has gone past its limit is raised further. */
@Source(value = "M-44", title = "try_get_folio takes a count that has gone past its limit")
@Breaks("A12")
public interface Mr44GetBeyondTheLimit extends GupV5_18 {
  @Override
  default Page tryGetFolio(Page page, int refs) {
    for (;;) {
      Page folio = compoundHead(page);
      if (!folioRefTryAdd(folio, refs)) {
        return null;
      }
      if (compoundHead(page) == folio) {
        return folio;
      }
      folioPutRefs(folio, refs);
      cpuRelax();
    }
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Mr44GetBeyondTheLimit {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr44GetBeyondTheLimit {
    @Override
    public Page tryGetFolio(Page page, int refs) {
      return Mr44GetBeyondTheLimit.super.tryGetFolio(page, refs);
    }
  }
}
