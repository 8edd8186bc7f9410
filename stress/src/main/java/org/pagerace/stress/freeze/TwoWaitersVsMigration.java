// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * A page is migrated in passes while two threads of its process touch it and wait for the migration to end.
 *
 * <pre>
 *   migrate_pages                         migration_entry_wait (two of them)
 *   1. replace the pte by a migration     A. find the migration entry
 *      entry                              B. take a passing reference
 *   2. does anybody else have the page?   C. put it, and sleep until the page is unlocked
 *   3. no: move it
 *      yes: restore the pte, once more
 * </pre>
 *
 * 2 before B, or C before 2: the waiters hold nothing up.
 * B before 2, C after it: who waits for the end of the migration makes it fail. One waiter can do so in the
 * first pass and the other in the second, and so on; nothing but time ends it. A waiter that takes no reference
 * holds nobody up.
 */
@JCStressTest
@State
@Description("H6: two waiters hold a migration up in turn")
@Outcome(id = "moved in pass 1, counted", expect = ACCEPTABLE, desc = "nobody was in the way")
@Outcome(id = "moved in pass 2, counted", expect = ACCEPTABLE, desc = "one waiter was in the way, once")
@Outcome(id = "failed twice, counted", expect = ACCEPTABLE_INTERESTING, desc = "the waiters held up one pass each")
@Outcome(id = ".*, miscounted", expect = FORBIDDEN, desc = "references do not add up")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "moved in pass 1, counted", because = "migration must be able to succeed")
public class TwoWaitersVsMigration {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page page = anon.page;
  final Page newpage = K.allocPage(anon.zone);
  final PageTable table = (PageTable) K.pmdpGet(anon.vma.mm);
  final Pte pte = table.ptes[0];

  public TwoWaitersVsMigration() {
    K.pageRefAdd(page, 1);
  }

  private String migrateInPasses() {
    for (int pass = 1; pass <= 2; pass++) {
      if (K.migratePages(page, newpage) == 0) {
        return "moved in pass " + pass;
      }
    }
    return "failed twice";
  }

  @Actor
  public void migrate_pages(LL_Result r) {
    r.r1 = migrateInPasses();
  }

  @Actor
  public void migration_entry_wait() {
    K.migrationEntryWait(table, pte);
  }

  @Actor
  public void migration_entry_wait_too() {
    K.migrationEntryWait(table, pte);
  }

  @Arbiter
  public void after(LL_Result r) {
    boolean isMoved = K.ptepGet(pte) == newpage;
    boolean isCounted = K.pageRefCount(page) == (isMoved ? 0 : 2) && K.pageRefCount(newpage) == 1;
    r.r2 = isCounted ? "counted" : "miscounted";
  }
}
