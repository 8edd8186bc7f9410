// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** A page of PTEs and its split page-table lock. */
public class PageTable implements Pmdval {
  public final Spinlock ptl = new Spinlock();
  public final Pte[] ptes;
  /** Whether it has been freed; its next owner clears it. */
  public boolean isFree;

  /** @param entries how many PTEs the race needs, counted from address 0 */
  public PageTable(int entries) {
    ptes = new Pte[entries];
    for (int i = 0; i < entries; i++) {
      ptes[i] = new Pte();
    }
  }
}
