// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * A page that somebody holds cannot be migrated. The attempt must leave no trace, whoever looks at the page meanwhile.
 *
 * <pre>
 *   get_user_pages_fast_only              migrate_pages
 *   1. read the pte                       A. replace the pte by a migration entry
 *   2. take a reference                   B. too many references: -EAGAIN
 *   3. read the pte again                 C. turn the migration entry back into the pte
 * </pre>
 *
 * A before 1, 1 before C: 1 finds a migration entry and refuses.
 * A before 3: 3 finds the pte changed, and the reference is given back.
 * If the pte does not come back, or a reference is left over, the process loses its memory or the page can never move.
 */
@JCStressTest
@Core
@State
@Description("C10: a migration that fails changes nothing")
@Outcome(id = "pinned, busy, unchanged", expect = ACCEPTABLE, desc = "3 before A, or C before 1")
@Outcome(id = "refused, busy, unchanged", expect = ACCEPTABLE, desc = "A before 3")
@Outcome(expect = FORBIDDEN, desc = "the page moved under its holder, or the attempt left a trace")
@Required(id = "pinned, busy, unchanged", because = "a pin must be able to succeed")
@Required(id = "refused, busy, unchanged", because = "an attempt that no walker ever meets proves nothing")
public class FailedMigrationHasNoEffect {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page page = anon.page;
  final Page newpage = K.allocPage(anon.zone);

  public FailedMigrationHasNoEffect() {
    K.pageRefAdd(page, 2);
  }

  @Actor
  public void get_user_pages_fast_only(LLL_Result r) {
    r.r1 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void migrate_pages(LLL_Result r) {
    r.r2 = K.migratePages(page, newpage) == 0 ? "moved" : "busy";
  }

  @Arbiter
  public void after(LLL_Result r) {
    boolean isMapped = K.ptepGet(((PageTable) K.pmdpGet(anon.vma.mm)).ptes[0]) == page;
    boolean isCounted = K.pageRefCount(page) == 3 + anon.pinned.nr && K.pageRefCount(newpage) == 1;
    r.r3 = isMapped && isCounted && K.pageMapped(page) ? "unchanged" : "changed";
  }
}
