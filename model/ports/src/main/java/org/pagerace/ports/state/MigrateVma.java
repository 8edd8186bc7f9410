// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct migrate_vma} for one page. */
public class MigrateVma {
  public final VmArea vma;
  public final int start;
  /** {@code fault_page}: the page that a fault was about, null where there was none. */
  public final Page faultPage;
  /** The page that was taken, null where none could be. */
  public Page src;
  /** Where it goes, locked; set by the driver. */
  public Page dst;
  /** Whether the page can still be moved. */
  public boolean isMigrating;

  public MigrateVma(VmArea vma, int start, Page faultPage) {
    this.vma = vma;
    this.start = start;
    this.faultPage = faultPage;
  }
}
