// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct dmirror_device} of lib/test_hmm.c: a driver whose pages processes get one by one. */
public class DmirrorDevice implements PagemapOwner {
  /** {@code zone_device_type}: what kind of memory the driver offers. */
  public final MemoryType zoneDeviceType;
  /** {@code devmem_chunks}: the one chunk of device memory; set when the driver gets it. */
  public DevPagemap devmem;
  /** Where pages come from that a fault brings back; set by who faults. */
  public Zone host;
  public final Spinlock lock = new Spinlock();
  /** {@code free_pages}, linked through {@link Page#zoneDeviceData}; under the lock. */
  public Page freePages;
  /** {@code cfree}: how often a page came back; under the lock. */
  public int cfree;
  /** {@code calloc}: how often a page was handed out; under the lock. */
  public int calloc;

  /** @param zoneDeviceType private or coherent memory */
  public DmirrorDevice(MemoryType zoneDeviceType) {
    this.zoneDeviceType = zoneDeviceType;
  }
}
