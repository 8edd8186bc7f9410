// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** One of the functions that put knows nothing of the idle count 1: whoever ends a pin last tells nobody. */
@Source(value = "M3", title = "unpin_user_page looks for 0 alone")
@Breaks({"A15", "UnpinUserPageWakes"})
public interface M3UnpinWithoutIdleTest extends Gup {
  @Override
  default boolean __unpinDevmapManagedUserPage(Page page) {
    return false;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M3UnpinWithoutIdleTest {}
}
