// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;

/** Getting memory. */
@KernelFile("include/linux/gfp.h")
public interface Gfp {
  /**
   * In mm/page_alloc.c: a page with one owner.
   *
   * @return null where the zone has none left
   */
  Page allocPage(Zone zone);
}
