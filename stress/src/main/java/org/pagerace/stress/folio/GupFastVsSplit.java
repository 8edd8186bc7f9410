// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.HugePage;

/**
 * The lockless walk of get_user_pages_fast pins the tail of a huge page while the page is split. The count to
 * raise is that of the head.
 *
 * <pre>
 *   get_user_pages_fast_only              split_huge_page
 *   1. read the pte: the tail             A. make the pte a migration entry
 *   2. find the head of the tail          B. freeze the count of the head, or fail
 *   3. take a reference on the head       C. the tail stands for itself, with a count of its own
 *   4. look whether it is still the       D. thaw the head
 *      head of the tail                   E. make the migration entry the pte again
 *   5. read the pte again
 * </pre>
 *
 * 3 before B: B finds a reference too many.
 * B before 3, 3 before D: 3 finds 0 and refuses.
 * A before 5, 5 before E: 5 finds the pte changed, and the reference is given back.
 * 2 before C, D before 3, E before 5: the pte reads as before, and only 4 can tell that the head is somebody
 * else now. Without 4 the walker has the tail and no reference on it: the tail is freed under him, and a page
 * that may belong to a stranger by now has a reference too many. A flush at A that waits for the walker hides
 * it.
 */
@JCStressTest
@State
@Description("B6 R-21: GUP-fast raises the count of a head that is split off meanwhile")
@Outcome(id = "pinned, busy, counted", expect = ACCEPTABLE, desc = "3 before B: the page stays whole")
@Outcome(
    id = "refused, busy, counted",
    expect = ACCEPTABLE,
    desc = "3 before B, and A before 5: the reference came and went")
@Outcome(id = "pinned, split, counted", expect = ACCEPTABLE, desc = "E before 1: the tail is its own head")
@Outcome(id = "refused, split, counted", expect = ACCEPTABLE, desc = "the walk met the split")
@Outcome(id = "pinned, split, stray", expect = FORBIDDEN, desc = "the reference is on the former head")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over")
@Required(id = "pinned, busy, counted", because = "a pin must be able to stop the split")
@Required(id = "refused, split, counted", because = "the split must be able to win")
public class GupFastVsSplit {
  static final Tree K = Tree.underTest();

  final HugePage huge = HugePage.mapped(K);

  @Actor
  public void get_user_pages_fast_only(LLL_Result r) {
    r.r1 = K.getUserPagesFastOnly(huge.user, 0, 1, 0, huge.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void split_huge_page(LLL_Result r) {
    r.r2 = huge.split(K);
  }

  @Arbiter
  public void after(LLL_Result r) {
    int ofHead = K.pageRefCount(huge.head);
    int ofTail = K.pageRefCount(huge.tail);
    if (r.r2 == "busy") {
      r.r3 = ofHead == 2 + huge.pinned.nr && ofTail == 0 ? "counted" : "miscounted";
    } else if (ofHead == 1 && ofTail == 1 + huge.pinned.nr) {
      r.r3 = "counted";
    } else {
      r.r3 = ofHead == 2 && ofTail == 1 ? "stray" : "miscounted";
    }
  }
}
