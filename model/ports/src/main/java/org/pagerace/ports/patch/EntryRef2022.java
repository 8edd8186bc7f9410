// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;

/**
 * An entry of a DAX file owns a reference of its page, from before anybody can find the page until the file
 * gives it up: 0 is free, 1 is in a file, more is busy. Whoever brings the count back to 1 wakes who waits
 * for that. Mappings own nothing. The series was made for a kernel of 2022; what it says of DAX is applied
 * to v5.9 here.
 */
@Source(
    value = "<166225775968.2351842.11156458342486082012.stgit@dwillia2-xfh.jf.intel.com>",
    title = "September 2022: fix the DAX-gup mistake, an entry of a DAX file owns a reference")
public class EntryRef2022 extends V5_9 {
  /** Blocks that no file has are free, which means 0. */
  @Override
  public void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
    super.memmapInitZoneDevice(pages, pgmap);
    if (pgmap.type == MemoryType.MEMORY_DEVICE_FS_DAX) {
      for (Page page : pages) {
        setPageCount(page, 0);
      }
    }
  }

  /** The reference comes first: a page that can be found has a count. */
  @Override
  public void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    if (entry.page() != null) {
      setPageRefcounted(entry.page());
    }
    super.daxAssociateEntry(entry, mapping, index);
  }

  /** The file's own reference goes last. Its end wakes nobody: who waits, waits for 1. */
  @Override
  public void daxDisassociateEntry(DaxEntry entry, boolean isTruncated) {
    super.daxDisassociateEntry(entry, isTruncated);
    if (entry.page() != null) {
      putDevmapManagedPage(entry.page());
    }
  }

  /** At 0 a page is free and keeps no hold on its range, which memunmap_pages ends by itself. */
  @Override
  public void putDevmapManagedPage(Page page) {
    if (isDevicePrivatePage(page)) {
      super.putDevmapManagedPage(page);
    } else if (pageRefDecReturn(page) == 1) {
      freeDevmapManagedPage(page);
    }
  }

  @Override
  public boolean __unpinDevmapManagedUserPage(Page page) {
    if (!pageIsDevmapManaged(page) || isDevicePrivatePage(page)) {
      return super.__unpinDevmapManagedUserPage(page);
    }
    if (pageRefSubReturn(page, GUP_PIN_COUNTING_BIAS) == 1) {
      freeDevmapManagedPage(page);
    }
    return true;
  }

  /** The pages of a range for fsdax hold no share that a put could drop: the range lets go of all at once. */
  @Override
  public boolean memunmapPages(DevPagemap pgmap) {
    if (pgmap.type != MemoryType.MEMORY_DEVICE_FS_DAX) {
      return super.memunmapPages(pgmap);
    }
    percpuRefKill(pgmap.ref);
    percpuRefPutMany(pgmap.ref, pgmap.pages.length);
    return devPagemapCleanup(pgmap);
  }

  /** An evicted file is mapped by nobody: to find who pins its pages, the scan cannot stop there. */
  @Override
  public Page daxLayoutBusyPage(AddressSpace mapping) {
    unmapMappingRange(mapping);
    Page page = null;
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      if (xasLoad(mapping, index) instanceof DaxEntry entry && !entry.isLocked()) {
        page = daxBusyPage(entry);
      }
    }
    xasUnlockIrq(mapping);
    return page;
  }

  /** Nobody can name the file any more, but somebody may still pin its pages: no signal ends this wait. */
  @Override
  public int ext4EvictInode(TaskStruct current, Inode inode) {
    int error;
    do {
      Page page = daxLayoutBusyPage(inode.mapping);
      if (page == null) {
        return super.ext4EvictInode(current, inode);
      }
      error =
          ___waitVarEvent(
              current,
              page,
              () -> pageRefCount(page) == 1,
              TaskStruct.TASK_UNINTERRUPTIBLE,
              () -> schedule(current));
    } while (error == 0);
    return error;
  }
}
