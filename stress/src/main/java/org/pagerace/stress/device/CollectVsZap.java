// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MigratedPage;

/**
 * A driver collects a page of its memory to move it, while the process unmaps it.
 *
 * <pre>
 *   migrate_vma_setup                     zap_page_range
 *   1. lock the page table, find the      A. lock the page table, empty the entry
 *      entry                              B. put what the entry owned
 *   2. take a reference on its page
 *   3. put a migration entry there, put
 *      what the entry owned, unlock
 * </pre>
 *
 * A before 1: there is nothing to collect.
 * 1 before A: the lock keeps A out until 3, and what the entry owned keeps the page until then.
 * If 2 came after the lock, B could come first: a page that is free gets a reference, and its put frees it
 * a second time.
 */
@JCStressTest
@State
@Description("F10: migration collects a device page that is unmapped")
@Outcome(id = "collected, freed once", expect = ACCEPTABLE, desc = "3 before A: the migration was last")
@Outcome(id = "nothing there, freed once", expect = ACCEPTABLE, desc = "A before 1")
@Outcome(expect = FORBIDDEN, desc = "a page that was free has been taken, or is never freed")
@Required(id = "collected, freed once", because = "a migration must be able to begin")
public class CollectVsZap {
  static final Tree K = Tree.underTest();

  final MigratedPage memory = new MigratedPage(K);

  private boolean collectAndGiveUp() {
    MigrateVma migrate = new MigrateVma(memory.vma, 0, null);
    K.migrateVmaSetup(migrate);
    if (migrate.src == null) {
      return false;
    }
    migrate.isMigrating = false;
    K.migrateVmaFinalize(migrate);
    return true;
  }

  @Actor
  public void migrate_vma_setup(LL_Result r) {
    r.r1 = collectAndGiveUp() ? "collected" : "nothing there";
  }

  @Actor
  public void zap_page_range() {
    K.zapPageRange(memory.vma);
  }

  @Arbiter
  public void after(LL_Result r) {
    if (memory.device.cfree == 0) {
      K.zapPageRange(memory.vma);
    }
    r.r2 = memory.device.cfree == 1 ? "freed once" : "not freed once";
  }
}
