// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Compaction;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** What compaction saw before it had a reference is good enough for it. */
@Source(value = "M17-movable", title = "a page is isolated without a second look at whose it is")
@Breaks("F12")
public interface M17NoSecondLookAtMovable extends Compaction {
  @Override
  default boolean isolateMovablePage(Page page) {
    if (!getPageUnlessZero(page)) {
      return false;
    }
    if (!trylockPage(page)) {
      putPage(page);
      return false;
    }
    isolatePage(page);
    unlockPage(page);
    return true;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M17NoSecondLookAtMovable {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M17NoSecondLookAtMovable {}
}
