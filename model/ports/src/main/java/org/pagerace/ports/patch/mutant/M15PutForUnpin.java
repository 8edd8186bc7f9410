// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A pin ends as if it were a plain reference: 1023 of 1024 stay behind. */
@Source(value = "M15", title = "put_page where unpin_user_page is needed")
@Breaks("A13")
public interface M15PutForUnpin extends Gup {
  @Override
  default void unpinUserPage(Page page) {
    putPage(page);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M15PutForUnpin {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M15PutForUnpin {
    @Override
    public void unpinUserPage(Page page) {
      M15PutForUnpin.super.unpinUserPage(page);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M15PutForUnpin {
    @Override
    public void unpinUserPage(Page page) {
      M15PutForUnpin.super.unpinUserPage(page);
    }
  }
}
