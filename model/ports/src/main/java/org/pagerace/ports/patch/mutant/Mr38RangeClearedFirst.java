// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.patch.RangeNeverCleared;
import org.pagerace.ports.state.Page;

/** What v6.15 and later do. */
@Source(
    value = "M-38",
    title = "dax_folio_put clears the word that names the range before it writes the range")
@Breaks("R-02@x86-pv")
public interface Mr38RangeClearedFirst extends DaxV6_15 {
  @Override
  default void daxFolioResetOrder(Page folio, int nr) {
    DaxV6_15.super.daxFolioResetOrder(folio, nr);
  }

  /** On the candidate that does not clear it. */
  final class OnRangeNeverCleared extends RangeNeverCleared implements Mr38RangeClearedFirst {
    @Override
    public void daxFolioResetOrder(Page folio, int nr) {
      Mr38RangeClearedFirst.super.daxFolioResetOrder(folio, nr);
    }
  }
}
