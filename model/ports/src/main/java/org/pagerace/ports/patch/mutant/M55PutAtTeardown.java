// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MemremapV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** Teardown puts every page of a driver, as v5.9 does, where nobody holds a first reference for it to put. */
@Source(value = "M55-put", title = "memunmap_pages puts pages whose only references are their users'")
@Breaks("E4")
public interface M55PutAtTeardown extends MemremapV6_1 {
  @Override
  default boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    for (Page page : pgmap.pages) {
      putPage(page);
    }
    return devPagemapCleanup(pgmap);
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M55PutAtTeardown {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M55PutAtTeardown {}
}
