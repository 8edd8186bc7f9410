// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/** A page of a file under one pte: what the workloads of the explorer's benchmark fight for. */
public final class WalkedPage {
  public final CachedPage cached;
  public final PageTable table = new PageTable(1);
  private final Tree k;

  public WalkedPage(Tree k) {
    this.k = k;
    cached = new CachedPage(k);
    k.setPteAt(table.ptes[0], cached.page);
  }

  /** GUP-fast from the page table on; whether it got the page. */
  public String gup(PageVec pages) {
    return k.gupPteRange(table, 0, 1, Mm.FOLL_GET, pages) ? "pinned" : "refused";
  }

  /** Migration from the clearing of the pte to the unfreezing of the page. */
  public String migrate() {
    k.ptepGetAndClear(table.ptes[0]);
    return k.migratePageMoveMapping(cached.mapping, cached.newpage, cached.page) == 0 ? "moved" : "busy";
  }
}
