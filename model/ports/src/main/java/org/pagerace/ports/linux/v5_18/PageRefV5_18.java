// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.state.Page;

/** The same operations, spoken of folios. */
@Source(value = "v5.16", title = "folios: folio_try_get and folio_ref_try_add for the speculative get")
@KernelFile("include/linux/page_ref.h")
public interface PageRefV5_18 extends PageRef {
  /** A speculative reference. */
  default boolean folioTryGet(Page folio) {
    return pageRefAddUnless(folio, 1, 0);
  }

  default boolean folioRefTryAdd(Page folio, int count) {
    return pageRefAddUnless(folio, count, 0);
  }
}
