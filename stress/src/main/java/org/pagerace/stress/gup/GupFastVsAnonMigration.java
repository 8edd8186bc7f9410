// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast pins an anonymous page while it is being migrated. Migration does not freeze it: it relies on having replaced
 * the pte before it looks at the count.
 *
 * <pre>
 *   get_user_pages_fast_only              migrate_pages
 *   1. read the pte                       A. replace the pte by a migration entry, and flush
 *   2. take a reference                   B. compare the count with what is expected
 *   3. read the pte again                 C. copy the page, and map the copy
 * </pre>
 *
 * 2 before B: B finds a reference too many, and the page stays.
 * A before 3: 3 finds the pte changed, and the reference is given back.
 * Each side writes one word and reads the other's, as in layout breaking: it takes a full barrier on both. If both
 * succeed, a device writes to the old page while the process reads the copy.
 */
@JCStressTest
@Core
@State
@Description("C3: GUP-fast races migration without a freeze")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "2 before B: the page stays where it is")
@Outcome(id = "refused, moved", expect = ACCEPTABLE, desc = "A before 3: the page moves")
@Outcome(id = "refused, busy", expect = ACCEPTABLE, desc = "2, B, 3: a passing reference held migration up")
@Outcome(id = "pinned copy, moved", expect = ACCEPTABLE, desc = "C before 1: the copy is pinned")
@Outcome(id = "pinned, moved", expect = FORBIDDEN, desc = "the page moved under the pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, busy", because = "a pin must be able to succeed")
@Required(id = "refused, moved", because = "migration must be able to succeed")
@Archs("x86-pv")
public class GupFastVsAnonMigration {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page page = anon.page;
  final Page newpage = K.allocPage(anon.zone);

  public GupFastVsAnonMigration() {
    K.pageRefAdd(page, 1);
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    boolean isPinned = K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1;
    r.r1 = !isPinned ? "refused" : anon.pinned.pages[0] == page ? "pinned" : "pinned copy";
  }

  @Actor
  public void migrate_pages(LL_Result r) {
    r.r2 = K.migratePages(page, newpage) == 0 ? "moved" : "busy";
  }
}
