// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * GUP-fast pins a page of an fsdax file while truncation breaks the layout of the file.
 *
 * <pre>
 *   get_user_pages_fast_only              dax_layout_busy_page
 *   1. read the pte                       A. clear the pte and flush
 *   2. take a reference                   B. read the count of the page
 *   3. read the pte again
 * </pre>
 *
 * 2 before B: B finds the page busy, and truncation waits.
 * A before 3: 3 finds the pte gone, and the reference is given back.
 * Each side writes one word and then reads the other's: without a full barrier between the two steps on both sides,
 * 3 can read the old pte and B the old count. Then truncation frees a block that a device is writing to.
 */
@JCStressTest
@Core
@State
@Description("D1: GUP-fast pins a page while truncation looks for pinned pages")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "2 before B: truncation waits for the pin")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "A before 3: the block may go, nobody has it")
@Outcome(id = "refused, busy", expect = ACCEPTABLE_INTERESTING, desc = "2, B, 3: a passing reference looked like a pin")
@Outcome(expect = FORBIDDEN, desc = "truncation frees the block under a pin")
@Archs("x86-pv")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class GupFastVsLayoutBreak {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
