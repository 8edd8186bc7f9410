// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code page_list} of Xen's unpopulated-alloc: addresses without memory, for pages of other domains. */
public class UnpopulatedPages {
  public final Spinlock listLock = new Spinlock();
  /** Free pages, linked through {@link Page#zoneDeviceData}; under the lock. */
  public Page pageList;
}
