// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.FilemapV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** Somebody who has the page by its reference alone, such as a device that writes into memory. */
@Source(value = "M-unlocked-write", title = "a page of a file is written to without its lock")
@Breaks("R-30")
public interface MwWriteWithoutLock extends FilemapV6_15 {
  @Override
  default void genericPerformWrite(AddressSpace mapping, int offset, int data) {
    Page page = findGetPage(mapping, offset);
    if (page != null) {
      page.data = data;
      SetPageDirty(page);
      putPage(page);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements MwWriteWithoutLock {}
}
