// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code enum memory_type}: what a {@link DevPagemap} is for. */
public enum MemoryType {
  MEMORY_DEVICE_PRIVATE,
  /** Device memory that processors reach as any other: from v6.0 on. */
  MEMORY_DEVICE_COHERENT,
  MEMORY_DEVICE_FS_DAX,
  MEMORY_DEVICE_GENERIC,
  MEMORY_DEVICE_PCI_P2PDMA;

  /** Whether a driver hands its pages out one by one and gets them back by {@code page_free}. */
  public boolean isDrivers() {
    return this == MEMORY_DEVICE_PRIVATE || this == MEMORY_DEVICE_COHERENT;
  }
}
