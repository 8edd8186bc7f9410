// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PagemapOwner;

/**
 * A page in use holds its range, mended on v5.18 on top of the two commits before it in its series. Without it the
 * reference that 16ce101db85d takes keeps the page, and not the driver that is asked to bring it back.
 */
@Source(value = "0dc45ca1ce18", title = "mm/memremap.c: take a pgmap reference on page allocation")
@Mends("FaultVsTeardown")
public class Fix0dc45ca1ce18 extends FixEf233450898f {
  @Override
  public DevPagemap memremapPages(MemoryType type, PagemapOwner owner, int nr) {
    DevPagemap pgmap = super.memremapPages(type, owner, nr);
    if (type == MemoryType.MEMORY_DEVICE_PRIVATE) {
      percpuRefPutMany(pgmap.ref, nr);
    }
    return pgmap;
  }

  @Override
  public boolean memunmapPages(DevPagemap pgmap) {
    if (pgmap.type != MemoryType.MEMORY_DEVICE_PRIVATE) {
      return super.memunmapPages(pgmap);
    }
    percpuRefKill(pgmap.ref);
    return devPagemapCleanup(pgmap);
  }

  @Override
  public void freeZoneDevicePage(Page page) {
    DevPagemap pgmap = page.pgmap;
    super.freeZoneDevicePage(page);
    putDevPagemap(pgmap);
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
    WARN_ON_ONCE(!percpuRefTrygetLive(page.pgmap.ref), page);
    setPageCount(page, 1);
    lockPage(page);
    return page;
  }
}
