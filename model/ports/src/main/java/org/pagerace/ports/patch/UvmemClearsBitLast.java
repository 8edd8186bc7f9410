// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** What is kept for a page of secure memory is cleared while nobody else can get the page. */
@Source(value = "candidate", title = "a candidate for v6.15: the driver of secure memory clears the bit of a page last")
public class UvmemClearsBitLast extends V6_15 {
  @Override
  public void kvmppcUvmemPageFree(Page page) {
    KvmppcUvmem uvmem = (KvmppcUvmem) page.pgmap.owner;
    int bit = uvmem.pgmap.indexOf(page);
    spinLock(uvmem.bitmapLock);
    page.zoneDeviceData = null;
    uvmem.bitmap &= ~(1 << bit);
    spinUnlock(uvmem.bitmapLock);
  }
}
