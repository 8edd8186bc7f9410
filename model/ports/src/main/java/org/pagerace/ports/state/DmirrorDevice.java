// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct dmirror_device} of lib/test_hmm.c: a driver with device-private pages. */
public class DmirrorDevice {
  /** {@code devmem_chunks}: the one chunk of device memory; set when the driver gets it. */
  public DevPagemap devmem;
  public final Spinlock lock = new Spinlock();
  /** {@code free_pages}, linked through {@link Page#zoneDeviceData}; under the lock. */
  public Page freePages;
  /** {@code cfree}: how often a page came back; under the lock. */
  public int cfree;
  /** {@code calloc}: how often a page was handed out; under the lock. */
  public int calloc;
}
