// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.RmapV5_18;
import org.pagerace.ports.state.Page;

/** A page that nobody else knows belongs to the process that maps it first. */
@Source(value = "v5.19", title = "mm: reliable pins of anonymous pages, by PageAnonExclusive")
@KernelFile("mm/rmap.c")
public interface RmapV6_1 extends RmapV5_18, PageFlagsV6_1 {
  @Override
  default void pageAddNewAnonRmap(Page page) {
    atomicSet(Page.MAPCOUNT, page, 0);
    SetPageAnonExclusive(page);
  }
}
