// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.KhugepagedV6_1;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V5_9;

/** khugepaged waits for lockless walkers: then no page is collapsed under one either. */
@Source(value = "2ba99c5e0881", title = "mm/khugepaged: fix GUP-fast interaction by sending IPI")
@Mends({"WalkVsRetractedTable@x86-pv", "B5@x86-pv"})
public interface Fix2ba99c5e0881 extends KhugepagedV6_1 {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Fix2ba99c5e0881 {}

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Fix2ba99c5e0881 {}
}
