// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;

/** What happens when the last reference goes. */
@KernelFile("mm/swap.c")
public interface Swap extends Mm, MemremapH, Internal {
  @Override
  default void __putPage(Page page) {
    if (isZoneDevicePage(page)) {
      // The pgmap's own share: only memunmap_pages lets the count of a device page fall this far.
      putDevPagemap(page.pgmap);
      return;
    }
    freeUnrefPage(page);
  }

  @Override
  default void putDevmapManagedPage(Page page) {
    int count = pageRefDecReturn(page);
    if (count == 1) {
      freeDevmapManagedPage(page);
    } else if (count == 0) {
      __putPage(page);
    }
  }

  @Override
  default void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      Page page = vec.pages[i];
      if (pageIsDevmapManaged(page)) {
        putDevmapManagedPage(page);
        continue;
      }
      Page head = compoundHead(page);
      if (putPageTestzero(head)) {
        __putPage(head);
      }
    }
  }
}
