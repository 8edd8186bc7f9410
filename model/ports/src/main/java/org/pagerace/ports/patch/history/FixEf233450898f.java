// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;

/**
 * The overwritten count mended on v5.18, on top of the commit before it in its series: a free page has the count 0, and
 * who hands it out sets 1.
 */
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@Mends("FreeCallbackVsNewOwner")
public class FixEf233450898f extends Fix16ce101db85d {
  @Override
  public void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
    super.memmapInitZoneDevice(pages, pgmap);
    for (Page page : pages) {
      setPageCount(page, isDevicePrivatePage(page) ? 0 : 1);
    }
  }

  @Override
  public void freeZoneDevicePage(Page page) {
    if (WARN_ON_ONCE(!isDevicePrivatePage(page), page)) {
      return;
    }
    __ClearPageWaiters(page);
    WRITE_ONCE(Page.MAPPING, page, null);
    pageFree(page);
  }

  @Override
  public Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage) {
    spinLock(mdevice.lock);
    Page page = mdevice.freePages;
    if (page == null) {
      spinUnlock(mdevice.lock);
      return null;
    }
    mdevice.freePages = (Page) page.zoneDeviceData;
    mdevice.calloc++;
    spinUnlock(mdevice.lock);
    page.zoneDeviceData = rpage;
    setPageCount(page, 1);
    lockPage(page);
    return page;
  }
}
