// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct zone}: where pages come from and go back to. */
public class Zone {
  /** Whether this is ZONE_DEVICE, whose pages never see the page allocator. */
  public final boolean isDevice;
  public final Spinlock lock = new Spinlock();
  /** The free list, linked through {@link Page#lruNext}; under the lock. */
  public Page freeList;
  /** {@code NR_FREE_PAGES}; under the lock. */
  public int nrFree;

  /** {@code pgmap_array}: the range of device memory that lies here; set by its maker. */
  public DevPagemap pgmapArray;

  private Zone(boolean isDevice) {
    this.isDevice = isDevice;
  }

  /** {@code ZONE_NORMAL}, empty. */
  public static Zone normal() {
    return new Zone(false);
  }

  /** {@code ZONE_DEVICE}. */
  public static Zone device() {
    return new Zone(true);
  }
}
