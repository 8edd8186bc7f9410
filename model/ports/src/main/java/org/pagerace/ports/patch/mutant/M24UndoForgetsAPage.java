// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.history.Fix6401c4eb57f9;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_1;

/** The first page of a batch that fails is not given back. */
@Source(value = "M24", title = "undoing a batch forgets one page")
@Breaks("B10")
public interface M24UndoForgetsAPage extends Gup {
  @Override
  default void undoDevPagemap(PageVec pages, int nrStart, int flags) {
    while (pages.nr > nrStart) {
      Page page = pages.pop();
      ClearPageReferenced(page);
      if (pages.nr == nrStart) {
        return;
      }
      if ((flags & FOLL_PIN) != 0) {
        unpinUserPage(page);
      } else {
        putPage(page);
      }
    }
  }

  /** On v5.9 with the fix for the other thing that undoing forgot. */
  final class OnFix6401c4eb57f9 extends Fix6401c4eb57f9.OnV5_9 implements M24UndoForgetsAPage {}

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M24UndoForgetsAPage {}

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M24UndoForgetsAPage {}
}
