// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;

/** Whoever finds a page by its frame number alone, as the handler of memory errors does. */
@KernelFile("mm/memory-failure.c")
public interface MemoryFailure extends Mm {
  /** A reference on whatever the page is part of; later kernels ask first what kind of page it is. */
  default boolean getHwpoisonPage(Page page) {
    Page head = compoundHead(page);
    if (!getPageUnlessZero(head)) {
      return false;
    }
    if (compoundHead(page) == head) {
      return true;
    }
    putPage(head);
    return false;
  }
}
