// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.InternalV5_18;
import org.pagerace.ports.state.Page;

/** What mm/ keeps to itself. */
@Source(value = "v5.19", title = "mm: reliable pins of anonymous pages, by PageAnonExclusive")
@Source(
    value = "088b8aa537c2",
    title = "mm: fix PageAnonExclusive clearing racing with concurrent RCU GUP-fast")
@KernelFile("mm/internal.h")
public interface InternalV6_1 extends InternalV5_18, MmV6_1, PageFlagsV6_1 {
  /**
   * Whether a pin for reading must not have this page, since it may be shared. Asked when the PTE was read
   * again.
   */
  @KernelFile("include/linux/mm.h")
  default boolean gupMustUnshare(int flags, Page page) {
    if ((flags & (FOLL_WRITE | FOLL_PIN)) != FOLL_PIN || !PageAnon(page)) {
      return false;
    }
    smpRmb();
    return !PageAnonExclusive(page);
  }
}
