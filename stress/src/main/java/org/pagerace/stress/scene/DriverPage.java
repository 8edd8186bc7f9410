// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;

/** The only page of a driver of device-private memory, in use by one user. */
public final class DriverPage {
  public final DmirrorDevice device;
  public final Page page;
  public final DevPagemap pgmap;
  private final Tree k;

  public DriverPage(Tree k) {
    this.k = k;
    device = k.dmirrorDevice();
    k.dmirrorAllocateChunk(device, 1);
    page = k.dmirrorDevmemAllocPage(device, this);
    k.unlockPage(page);
    pgmap = page.pgmap;
  }

  /** Whether the page lies on the free list of its driver. */
  public boolean isFree() {
    return device.freePages == page;
  }

  /** Whether the only owner's put brings the page back exactly once: the count knew of him, and of nobody else. */
  public boolean isFreedByItsOwner() {
    int before = device.cfree;
    k.putPage(page);
    return device.cfree == before + 1 && isFree();
  }

  /** Whether somebody found the range gone that he was looking at. */
  public boolean hasWarned() {
    return (int) Page.WARNED.getOpaque(page) != 0;
  }

  /** Whether the struct page has been taken away. */
  public boolean isGone() {
    return k.atomicRead(DevPagemap.MEMMAP_GONE, pgmap) != 0;
  }

  /** How often the page went back to its driver, in words. */
  public String timesFreed() {
    return switch (device.cfree) {
      case 0 -> "never freed";
      case 1 -> "freed once";
      default -> "freed twice";
    };
  }
}
