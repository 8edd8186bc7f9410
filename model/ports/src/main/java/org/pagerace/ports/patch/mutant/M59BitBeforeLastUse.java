// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.UvmemClearsBitLast;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.Page;

/** The bit of a page of secure memory is cleared before the page is looked at for the last time, as in all trees. */
@Source(value = "M59-uvmem", title = "a page of secure memory is marked free before its last use")
@Breaks("F8")
public interface M59BitBeforeLastUse {
  /** On the candidate that clears the bit last. */
  final class OnUvmemClearsBitLast extends UvmemClearsBitLast implements M59BitBeforeLastUse {
    @Override
    public void kvmppcUvmemPageFree(Page page) {
      KvmppcUvmem uvmem = (KvmppcUvmem) page.pgmap.owner;
      int bit = uvmem.pgmap.indexOf(page);
      spinLock(uvmem.bitmapLock);
      uvmem.bitmap &= ~(1 << bit);
      spinUnlock(uvmem.bitmapLock);
      page.zoneDeviceData = null;
    }
  }
}
