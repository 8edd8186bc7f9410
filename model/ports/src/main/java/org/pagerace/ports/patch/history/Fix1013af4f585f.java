// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_17.HugetlbV6_17;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** CVE-2025-38085: hugetlbfs waits for lockless walkers before a shared table becomes another process's. */
@Source(value = "1013af4f585f", title = "mm/hugetlb: fix huge_pmd_unshare() vs GUP-fast race")
@Mends("WalkVsUnsharedTable")
public interface Fix1013af4f585f extends HugetlbV6_17 {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Fix1013af4f585f {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Fix1013af4f585f {}
}
