// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MappedFilePage;

/**
 * A fault meets a migration entry and waits for the page behind it, while the migration goes on.
 *
 * <pre>
 *   migration_entry_wait                  migrate_pages
 *   1. lock the page table, find a        A. make the pte a migration entry
 *      migration entry                    B. freeze the count, or fail
 *   2. take a speculative reference       C. thaw it, without the reference of the page cache
 *   3. unlock, queue on the page, put     D. make the migration entry a pte again
 * </pre>
 *
 * 2 before B, B before 3: B finds a reference too many, and migration must try again: two waiters can keep it
 * from ever succeeding. From v5.17 on there is no 2: the entry is there, and so is the reference of the
 * migration.
 * B before 2, 2 before C: 2 finds 0 and refuses; the fault is taken again.
 * Were 2 to raise the count from 0, C would overwrite it, and the put at 3 would take a reference that is
 * somebody else's.
 */
@JCStressTest
@State
@Description("C4: a fault waits for a page under migration")
@Outcome(
    id = "moved, balanced",
    expect = ACCEPTABLE,
    desc = "the waiter came too late, was refused, or took nothing")
@Outcome(
    id = "busy, balanced",
    expect = ACCEPTABLE_INTERESTING,
    desc = "2 before B, B before 3: who waits for the page keeps it from moving")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over, or the pte does not come back")
@Required(id = "moved, balanced", because = "migration must be able to win")
public class MigrationEntryWaitVsMigration {
  static final Tree K = Tree.underTest();

  final MappedFilePage mapped = new MappedFilePage(K);

  @Actor
  public void migration_entry_wait() {
    K.migrationEntryWait(mapped.table, mapped.pte);
  }

  @Actor
  public void migrate_pages(LL_Result r) {
    r.r1 = K.migratePages(mapped.page, mapped.newpage) == 0 ? "moved" : "busy";
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = mapped.isBalanced(0, 0) ? "balanced" : "unbalanced";
  }
}
