// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TransHugePmd;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * A huge page is moved nearer to the processor that uses it, while GUP-fast pins it.
 *
 * <pre>
 *   get_user_pages_fast_only              change_huge_pmd, do_huge_pmd_numa_page
 *   1. read the pmd                       A. take access away, and flush
 *   2. take a speculative reference       B. under the lock of the pmd: freeze the count, or fail
 *   3. read the pmd again                 C. let the pmd map the new page
 *                                         D. thaw the old page, unlock, and put it
 * </pre>
 *
 * 2 before B: B finds a reference too many, and the page stays where it is.
 * A before 3: 3 finds a pmd without access, or another page, and the reference is given back.
 * D before 2: the old page is still there with a count for a moment; only 3 can tell.
 * If the walker keeps the old page and it has moved, a device writes to memory that nobody reads any more.
 */
@JCStressTest
@State
@Needs("migrate_misplaced_transhuge_page")
@Description("C11: GUP-fast pins a huge page that is moved to another node")
@Outcome(id = "old, stayed, counted", expect = ACCEPTABLE, desc = "2 before B: the page stays")
@Outcome(id = "none, stayed, counted", expect = ACCEPTABLE, desc = "a reference came and went")
@Outcome(id = "none, moved, counted", expect = ACCEPTABLE, desc = "A before 1, or before 3")
@Outcome(id = "new, moved, counted", expect = ACCEPTABLE, desc = "C before 1")
@Outcome(id = "old, moved, .*", expect = FORBIDDEN, desc = "the walker has pinned a page that has moved")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over")
@Required(id = "old, stayed, counted", because = "a pin must be able to win")
@Required(id = "new, moved, counted", because = "the page must be able to move")
public class GupFastVsNumaMigration {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(2);
  final Page page = K.allocPage(zone);
  final Page newpage = K.allocPage(zone);
  final MmStruct mm = K.mmStruct(1);
  final PageVec pinned = new PageVec(1);

  public GupFastVsNumaMigration() {
    K.setPmdAt(mm, new TransHugePmd(page, false));
  }

  private String migrate() {
    K.changeHugePmd(mm);
    return K.doHugePmdNumaPage(mm, newpage) ? "moved" : "stayed";
  }

  @Actor
  public void get_user_pages_fast_only() {
    K.getUserPagesFastOnly(mm.cpumask[0], 0, 1, 0, pinned);
  }

  @Actor
  public void do_huge_pmd_numa_page(LLL_Result r) {
    r.r2 = migrate();
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r1 = pinned.nr == 0 ? "none" : pinned.pages[0] == page ? "old" : "new";
    int old = (r.r1 == "old" ? 1 : 0) + (r.r2 == "moved" ? 0 : 1);
    int now = (r.r1 == "new" ? 1 : 0) + (r.r2 == "moved" ? 1 : 0);
    r.r3 = K.pageRefCount(page) == old && K.pageRefCount(newpage) == now ? "counted" : "miscounted";
  }
}
