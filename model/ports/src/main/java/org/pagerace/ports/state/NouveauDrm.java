// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct nouveau_dmem} of one graphics card. */
public class NouveauDrm implements PagemapOwner {
  public final Spinlock lock = new Spinlock();
  /** {@code free_pages}, linked through {@link Page#zoneDeviceData}; under the lock. */
  public Page freePages;
  /** {@code callocated}: how many pages are handed out; under the lock. */
  public int callocated;
}
