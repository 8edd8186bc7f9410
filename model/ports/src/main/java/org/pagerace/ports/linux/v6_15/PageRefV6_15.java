// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.state.Page;

/** The same operations, spoken of folios. */
@KernelFile("include/linux/page_ref.h")
public interface PageRefV6_15 extends PageRef {
  /** A speculative reference. */
  default boolean folioTryGet(Page folio) {
    return pageRefAddUnless(folio, 1, 0);
  }

  default boolean folioRefTryAdd(Page folio, int count) {
    return pageRefAddUnless(folio, count, 0);
  }
}
