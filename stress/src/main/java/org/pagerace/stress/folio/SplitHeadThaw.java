// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.HugePage;

/**
 * A lookup in the page cache asks for the second half of a huge page while the page is split. Until then, the
 * slot names the head.
 *
 * <pre>
 *   find_get_page                         split_huge_page
 *   1. find the head in the slot          A. freeze the count of the head, or fail
 *   2. take a speculative reference       B. the tail stands for itself, with a count of its own
 *   3. look whether the slot still        C. put the tail into the slot
 *      holds the head                     D. thaw the head
 * </pre>
 *
 * 2 before A: A finds a reference too many.
 * A before 2, 2 before D: 2 finds 0, and the lookup starts again.
 * D before 2: whoever takes a reference from the thawed count must see C at 3. So D must come last, and be a
 * release: an addition, which orders nothing, lets a weak processor show D before C.
 * A lookup that returns the head by then has the wrong page of the file, and its user reads and writes
 * another offset.
 */
@JCStressTest
@State
@Description("C6 R-22: a split thaws the head last")
@Outcome(id = "head, busy, counted", expect = ACCEPTABLE, desc = "2 before A: the page stays whole")
@Outcome(id = "tail, split, counted", expect = ACCEPTABLE, desc = "C before 1, or the lookup started again")
@Outcome(
    id = "head, split, .*",
    expect = FORBIDDEN,
    desc = "the head is returned for an offset that is no longer its own")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over")
@Required(id = "head, busy, counted", because = "a lookup must be able to win")
@Required(id = "tail, split, counted", because = "the split must be able to win")
public class SplitHeadThaw {
  static final Tree K = Tree.underTest();

  final HugePage huge = HugePage.cached(K);

  @Actor
  public void find_get_page(LLL_Result r) {
    Page found = K.findGetPage(huge.mapping, HugePage.OFFSET + 1);
    r.r1 = found == huge.head ? "head" : found == huge.tail ? "tail" : "none";
  }

  @Actor
  public void split_huge_page(LLL_Result r) {
    r.r2 = huge.split(K);
  }

  @Arbiter
  public void after(LLL_Result r) {
    int ofHead = (r.r2 == "split" ? 2 : 3) + (r.r1 == "head" ? 1 : 0);
    int ofTail = (r.r2 == "split" ? 1 : 0) + (r.r1 == "tail" ? 1 : 0);
    boolean isCounted = K.pageRefCount(huge.head) == ofHead && K.pageRefCount(huge.tail) == ofTail;
    r.r3 = isCounted ? "counted" : "miscounted";
  }
}
