// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;

/**
 * The two pages of a driver of device-private memory, who hands them out one by one, or as one folio where it
 * can.
 */
public final class DriverPair {
  public final DmirrorDevice device;
  public final Page first;
  /** The one that becomes a tail; and the first to be handed out by itself. */
  public final Page second;
  private final Tree k;

  public DriverPair(Tree k) {
    this.k = k;
    device = k.dmirrorDevice();
    k.dmirrorAllocateChunk(device, 2);
    first = device.devmem.pages[0];
    second = device.devmem.pages[1];
  }

  /** Hands out the second page by itself. */
  public void useSecond() {
    k.unlockPage(k.dmirrorDevmemAllocPage(device, this));
  }

  /** Asks for a folio of both pages, in words; trees without such folios give one page. */
  public String allocBoth() {
    return k.dmirrorDevmemAllocPage(device, this, 1) == null ? "none" : "folio";
  }
}
