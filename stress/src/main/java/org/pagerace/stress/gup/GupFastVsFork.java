// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast pins an anonymous page for writing while the process forks. Fork shares pages, except those that
 * are pinned: the child gets a copy of these at once.
 *
 * <pre>
 *   pin_user_pages_fast_only              copy_page_range
 *   1. say that this process pins         A. make the sequence odd
 *   2. read the sequence: even?           B. does this process pin? is this page pinned?
 *   3. read the pte, take the pin         C. pinned: copy it
 *   4. read the pte again                 D. not pinned: make the pte read-only, share the page
 *   5. has the sequence changed?          E. make the sequence even again
 * </pre>
 *
 * 3 before B: B finds the pin, and the child gets a copy.
 * D before 4: 4 finds the pte changed, and the pin is given back.
 * B before 3, and 4 before D: neither side sees the other, and only the sequence can tell: A was before 2 or
 * 5. A tree that has no sequence has no answer. If both succeed, the parent's next write goes to a copy of
 * its own, and the device works on a page that now is the child's.
 */
@JCStressTest
@State
@Description("B7 R-25: GUP-fast races fork")
@Outcome(id = "pinned, copied", expect = ACCEPTABLE, desc = "3 before B: the child gets a copy")
@Outcome(id = "refused, shared", expect = ACCEPTABLE, desc = "D before 4, or the sequence told")
@Outcome(id = "refused, copied", expect = ACCEPTABLE, desc = "3 before B, and the sequence told")
@Outcome(
    id = "pinned, shared",
    expect = FORBIDDEN,
    desc = "B before 3, and 4 before D: the pin is on a shared page")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, copied", because = "a pin must be able to succeed")
@Required(id = "refused, shared", because = "fork must be able to share")
@Archs("x86-pv")
public class GupFastVsFork {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page prealloc = K.allocPage(anon.zone);
  final VmArea child = K.mmapRegion(K.mmStruct(0), null, 1);

  private boolean isCopied() {
    return K.ptepGet(((PageTable) K.pmdpGet(child.mm)).ptes[0]) == prealloc;
  }

  @Actor
  public void pin_user_pages_fast_only(LL_Result r) {
    r.r1 = K.pinUserPagesFastOnly(anon.user, 0, 1, Tree.FOLL_WRITE, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void copy_page_range(LL_Result r) {
    K.copyPageRange(child, anon.vma, prealloc);
    r.r2 = isCopied() ? "copied" : "shared";
  }
}
