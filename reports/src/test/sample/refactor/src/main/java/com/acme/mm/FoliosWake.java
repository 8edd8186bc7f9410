// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package com.acme.mm;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_18;

/** The fix: GUP tests whether the fsdax page is idle now, and wakes whoever waits for that. */
@Source(value = "f4f451a16dd1", title = "mm: fix missing wake-up event for FSDAX pages")
public class FoliosWake extends V5_18 {
  @Override
  public void gupPutFolio(Page folio, int refs, int flags) {
    int nr = (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs;
    if (!putDevmapManagedPageRefs(folio, nr)) {
      folioPutRefs(folio, nr);
    }
  }

  @Override
  public Page tryGetFolio(Page page, int refs) {
    for (;;) {
      Page folio = compoundHead(page);
      if (WARN_ON_ONCE(pageRefCount(folio) < 0, folio)) {
        return null;
      }
      if (!folioRefTryAdd(folio, refs)) {
        return null;
      }
      if (compoundHead(page) == folio) {
        return folio;
      }
      if (!putDevmapManagedPageRefs(folio, refs)) {
        folioPutRefs(folio, refs);
      }
      cpuRelax();
    }
  }

  /** Puts references of an fsdax page; false, with nothing done, for any other page. */
  @KernelFile("include/linux/mm.h")
  public boolean putDevmapManagedPageRefs(Page page, int refs) {
    if (!isZoneDevicePage(page) || page.pgmap.type != MemoryType.MEMORY_DEVICE_FS_DAX) {
      return false;
    }
    if (pageRefSubReturn(page, refs) == 1) {
      wakeUpVar(page);
    }
    return true;
  }
}
