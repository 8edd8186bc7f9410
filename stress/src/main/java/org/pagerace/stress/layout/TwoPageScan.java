// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * GUP-fast pins the first page of a file of two while truncation breaks the layout of the file.
 *
 * <pre>
 *   get_user_pages_fast_only              dax_layout_busy_page
 *   1. read the first pte                 A. clear both ptes, then flush
 *   2. take a reference                   B. read the count of the first page
 *   3. read the first pte again           C. read the count of the second page
 * </pre>
 *
 * 2 before B: B finds the first page busy.
 * A before 3: 3 finds the pte gone, and the reference is given back.
 * B and C do not look at the same moment, and need not: no new pin can begin after A, wherever the scan has
 * got to. If the pages were taken one by one and flushed together at the end, each count would be read before
 * the flush that it relies on.
 */
@JCStressTest
@State
@Description("D18: the busy scan looks at one page after the other")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "2 before B: truncation waits for the pin")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "A before 3: the blocks may go, nobody has them")
@Outcome(id = "refused, busy", expect = ACCEPTABLE_INTERESTING,
    desc = "2, B, 3: a passing reference looked like a pin")
@Outcome(expect = FORBIDDEN, desc = "truncation frees a block under a pin")
@Archs("x86-pv")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class TwoPageScan {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K, 2);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
