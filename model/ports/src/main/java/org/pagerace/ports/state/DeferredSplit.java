// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/**
 * {@code struct deferred_split}: a queue of huge pages that could be split when memory runs short. One place
 * is enough.
 */
public class DeferredSplit {
  public final Spinlock lock = new Spinlock();
  /** Who stands on the queue, or null; under the lock. */
  public Page queue;
  /** Who stands on the list of a scan that is under way, or null. */
  public Page scanned;
}
