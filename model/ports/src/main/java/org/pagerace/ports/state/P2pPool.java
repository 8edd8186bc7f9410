// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct pci_p2pdma}: the memory of a PCI device that other devices may reach. */
public class P2pPool implements PagemapOwner {
  /** {@code pool}: the lock stands for what makes a gen_pool safe. */
  public final Spinlock lock = new Spinlock();
  /** Free pages, linked through {@link Page#zoneDeviceData}; under the lock. */
  public Page freePages;
}
