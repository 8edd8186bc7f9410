// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;
/**
 * GUP-fast walks a huge mapping of persistent memory while the memory is taken away.
 *
 * <pre>
 *   get_user_pages_fast_only              memunmap_pages
 *   1. take a reference on the range      A. kill the range
 *   2. check the page's count, raise it   B. drop what the range holds for its pages
 *   3. put the range                      C. wait for the last reference on the range
 * </pre>
 *
 * A before 1: 1 refuses. Somebody else maps the same page, so that it has a count where mappings count.
 * 1 before A: C waits for 3, whether 2 took the page or not. Where 2 refuses a page of the count 0 and goes away without
 * 3, C waits for ever. In a tree in which mapped pages rest at 0 every walk of a huge mapping ends like that.
 */
@JCStressTest
@State
@Description("E6: a refused huge page leaves no reference on the range behind")
@Outcome(id = "pinned, gone", expect = ACCEPTABLE, desc = "2 in time: teardown waited for the pin, or at least for 3")
@Outcome(id = "refused, gone", expect = ACCEPTABLE, desc = "A before 1, or the page refused and 3 followed")
@Outcome(id = "refused, stuck", expect = FORBIDDEN, desc = "the walk left a reference on the range behind")
@Outcome(id = "pinned, stuck", expect = FORBIDDEN, desc = "2 took a page that B had put: its last put drops the range again")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, gone", because = "a pin must be able to succeed")
@Needs("pte_devmap")
public class RefusedHugeGupVsTeardown {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final MmStruct mm = K.mmStruct(1);
  final PageVec pinned = new PageVec(1);

  public RefusedHugeGupVsTeardown() {
    K.setPmdAt(mm, new DevmapRange(file.pgmap.pages));
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(mm.cpumask[0], 0, 1, 0, pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void memunmap_pages() {
    K.memunmapPages(file.pgmap);
  }

  @Arbiter
  public void after(LL_Result r) {
    if (pinned.nr > 0) {
      K.putPage(pinned.pop());
    }
    K.zapPageRange(file.vma);
    r.r2 = K.devPagemapCleanup(file.pgmap) ? "gone" : "stuck";
  }
}
