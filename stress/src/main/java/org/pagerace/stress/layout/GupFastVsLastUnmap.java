// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;
import org.pagerace.stress.scene.IdleWatcher;

/**
 * The last mapping of an fsdax page goes while GUP-fast takes the page. Somebody waits for the page to become idle.
 *
 * <pre>
 *   get_user_pages_fast_only              zap_page_range
 *   1. read the pte                       A. clear the pte and flush
 *   2. take a speculative reference       B. put the mapping's reference, where a mapping owns one
 *   3. read the pte again                 C. that was the last: tell the waiter
 * </pre>
 *
 * 2 before B: the waiter is told when the pin goes, not before.
 * B before 2: 2 finds 0 and refuses.
 * Where mappings own references, one word decides, and no barrier is needed: whoever moves the count first wins. That is
 * the strongest argument for counting from zero.
 */
@JCStressTest
@State
@Description("D4 R-08: GUP-fast races the last unmap of an fsdax page")
@Outcome(id = "pinned, quiet", expect = ACCEPTABLE, desc = "2 before B: nobody is told that the page is idle")
@Outcome(id = "refused, told idle", expect = ACCEPTABLE,
    desc = "B before 2, or 3 gave back the last reference")
@Outcome(id = "refused, quiet", expect = ACCEPTABLE,
    desc = "the mapping owned nothing, and 2 never succeeded")
@Outcome(expect = FORBIDDEN, desc = "the waiter goes ahead while the page is pinned")
@Required(id = "pinned, quiet", because = "a pin must be able to succeed")
@Archs("x86-pv")
public class GupFastVsLastUnmap {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final IdleWatcher watcher = new IdleWatcher(K, file.page);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void zap_page_range() {
    K.zapPageRange(file.vma);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = watcher.wasTold() ? "told idle" : "quiet";
  }
}
