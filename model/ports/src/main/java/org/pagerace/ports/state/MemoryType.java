// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code enum memory_type}: what a {@link DevPagemap} is for. */
public enum MemoryType {
  MEMORY_DEVICE_PRIVATE,
  MEMORY_DEVICE_FS_DAX,
  MEMORY_DEVICE_GENERIC,
  MEMORY_DEVICE_PCI_P2PDMA
}
