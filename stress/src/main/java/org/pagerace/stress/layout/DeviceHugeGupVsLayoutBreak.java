// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * GUP-fast pins a page through a huge pmd of an fsdax file while truncation breaks the layout of the file.
 *
 * <pre>
 *   get_user_pages_fast_only              dax_layout_busy_page
 *   1. read the pmd                       A. clear the pmd and flush
 *   2. take a reference on the page       B. read the count of the page
 *   3. read the pmd again
 * </pre>
 *
 * 2 before B: B finds the page busy, and truncation waits.
 * A before 3: 3 finds the pmd gone, and the reference is given back.
 * A huge pmd of device memory is an array of small pages, and each is taken by a look at the count and an
 * increment. An increment without a result orders nothing: where the processor adds no order of its own, 3
 * can read the old pmd before 2 is seen by B. Then truncation frees a block that a device is writing to.
 * Where the look accepts 0, as in 2021, the same holds for pages whose mapping has no count.
 */
@JCStressTest
@State
@Description("D5 D3: GUP-fast pins through a huge pmd while truncation looks for pinned pages")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "2 before B: truncation waits for the pin")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "A before 3: the block may go, nobody has it")
@Outcome(id = "refused, busy", expect = ACCEPTABLE_INTERESTING,
    desc = "2, B, 3: a passing reference looked like a pin")
@Outcome(expect = FORBIDDEN, desc = "truncation frees the block under a pin")
@Archs("x86-pv")
@Needs("__gup_device_huge_pmd")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class DeviceHugeGupVsLayoutBreak {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public DeviceHugeGupVsLayoutBreak() {
    K.setPmdAt(file.vma.mm, new DevmapRange(file.page));
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
