// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.RmapV5_18;
import org.pagerace.ports.tree.V5_9;

/** Reclaim asks who holds a page before it discards what the page holds. */
@Source(value = "6c8e2a256915", title = "mm: fix race between MADV_FREE reclaim and blkdev direct IO read")
@Mends({"LazyFreeVsDirectRead", "LazyFreeVsDirectRead@x86-pv", "LazyFreeVsDirectRead@arm64"})
public interface Fix6c8e2a256915 extends RmapV5_18 {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Fix6c8e2a256915 {}
}
