// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;
import org.pagerace.stress.scene.IdleWatcher;

/**
 * The slow path of get_user_pages takes a mapped fsdax page, under the lock of the page table, by checking the count and
 * then raising it, while the only pin on the page is dropped. Somebody waits for the page to become idle.
 *
 * <pre>
 *   __get_user_pages                      put_page
 *   1. the count is above 0               A. lower the count
 *   2. raise the count                    B. it has the idle value: tell the waiter
 * </pre>
 *
 * 2 before A: the page stays in use.
 * A before 1: a page whose count has come to 0 refuses. Where idle means 1, taking an idle page is allowed, and where the
 * pte owns a reference, the page is not idle.
 * 1, A, B, 2: where idle means 0, this get has revived an idle page behind the waiter's back. Only a reference that
 * cannot go away meanwhile, such as the pte's, makes check-then-inc safe.
 */
@JCStressTest
@Core
@State
@Description("A4: check-then-inc races the last put")
@Outcome(id = "pinned, kept", expect = ACCEPTABLE, desc = "2 before A, or a get from idle is allowed")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "A before 1: an idle page refuses")
@Outcome(id = "pinned, revived", expect = FORBIDDEN, desc = "1, A, B, 2: taken after it had gone idle")
@Outcome(expect = FORBIDDEN, desc = "refused though somebody else holds the page")
@Required(id = "pinned, kept", because = "a get that can never succeed protects nothing")
public class CheckThenIncVsLastPut {
  static final Tree K = Tree.underTest();

  static final boolean IDLE_IS_ZERO = FsdaxFile.isIdleZero(K);

  final FsdaxFile file = new FsdaxFile(K);
  final Runnable put = file.pinnedByAnother(K);
  final IdleWatcher watcher = new IdleWatcher(K, file.page);

  @Actor
  public void __get_user_pages(LL_Result r) {
    r.r1 = K.__getUserPages(file.user, 0, 1, Tree.FOLL_GET, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void put_page() {
    put.run();
  }

  @Arbiter
  public void after(LL_Result r) {
    if (file.pinned.nr == 1) {
      r.r2 = watcher.wasTold() && IDLE_IS_ZERO ? "revived" : "kept";
    } else {
      r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "held";
    }
  }
}
