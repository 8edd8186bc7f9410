// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import java.lang.invoke.VarHandle;
import org.pagerace.ports.state.Page;

/** The count of a page as static code. */
final class CountsByHand {
  private CountsByHand() {}

  static Page compoundHead(Page page) {
    Page head = (Page) Page.COMPOUND_HEAD.getOpaque(page);
    return head == null ? page : head;
  }

  static boolean getUnlessZero(Page page) {
    int old = (int) Page.REFCOUNT.getOpaque(page);
    while (old != 0) {
      VarHandle.fullFence();
      if (Page.REFCOUNT.weakCompareAndSetPlain(page, old, old + 1)) {
        VarHandle.fullFence();
        return true;
      }
      old = (int) Page.REFCOUNT.getOpaque(page);
    }
    return false;
  }

  static int decReturn(Page page) {
    VarHandle.fullFence();
    int old;
    do {
      old = (int) Page.REFCOUNT.getOpaque(page);
    } while (!Page.REFCOUNT.weakCompareAndSetPlain(page, old, old - 1));
    VarHandle.fullFence();
    return old - 1;
  }
}
