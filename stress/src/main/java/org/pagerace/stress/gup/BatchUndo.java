// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.Tree;

/**
 * GUP-fast takes two fsdax pages that one huge pmd maps, one after the other, and the second refuses, while
 * the last pin on the first one ends. Later the device goes.
 *
 * <pre>
 *   get_user_pages_fast_only              put_page
 *   1. take a reference on the range      A. put the first page
 *   2. take the first page
 *   3. the second page refuses
 *   4. put the first page
 *   5. put the range
 * </pre>
 *
 * 2 before A: the page stays in use until 4.
 * A before 2: where a page is idle at 0, the first page refuses as well, and there is only the range to put.
 * Either way all that was taken has to be given back, the reference on the range as well as the page: if one
 * is forgotten, the device can never go. The second page is made to refuse by hand: how a page comes to that
 * is another race's question.
 */
@JCStressTest
@State
@Description("B10: a batch that fails half way gives everything back")
@Outcome(id = "refused, gone", expect = ACCEPTABLE, desc = "nothing was left behind")
@Outcome(
    id = "refused, held",
    expect = FORBIDDEN,
    desc = "something was not given back: the device never goes")
@Outcome(id = "refused, still counted", expect = FORBIDDEN, desc = "the first page was not given back")
@Outcome(expect = FORBIDDEN, desc = "a page was taken that refuses")
@Required(id = "refused, gone", because = "a device must be able to go")
@Needs("pte_devmap")
public class BatchUndo {
  static final Tree K = Tree.underTest();

  static final int LEFT = countsAfter(K.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 2));

  final DevPagemap pgmap = K.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 2);
  final Page first = pgmap.pages[0];
  final Page second = pgmap.pages[1];
  final int idle = K.pageRefCount(second);
  final MmStruct mm = K.mmStruct(1);
  final PageVec taken = new PageVec(2);

  public BatchUndo() {
    K.setPmdAt(mm, new DevmapRange(pgmap.pages));
    K.pageRefAdd(first, 1);
    K.setPageCount(second, 0);
  }

  /** What the pages have when their device is gone. */
  private static int countsAfter(DevPagemap gone) {
    K.memunmapPages(gone);
    return K.pageRefCount(gone.pages[0]) + K.pageRefCount(gone.pages[1]);
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(mm.cpumask[0], 0, 2, 0, taken) == 0 ? "refused" : "pinned";
  }

  @Actor
  public void put_page() {
    K.putPage(first);
  }

  @Arbiter
  public void after(LL_Result r) {
    K.setPageCount(second, idle);
    int counts = countsAfter(pgmap);
    r.r2 = !K.devPagemapCleanup(pgmap) ? "held" : counts == LEFT ? "gone" : "still counted";
  }
}
