// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * A device has done with a page of an fsdax file when layout breaking finds the page idle and the next user
 * comes.
 *
 * <pre>
 *   put_page                              dax_layout_busy_page
 *   1. the device reads what it sends     A. read the count of the page
 *   2. the device writes what it got      B. idle: read what the page holds
 *   3. put the page                       C. write to it
 * </pre>
 *
 * A before 3: the page is busy, and nobody else touches it.
 * 3 before A: 1 and 2 are over when C comes, because the put is fully ordered and C depends on A: no access
 * of the device is overtaken.
 * That says nothing about B: a read of the count without order does not make 2 visible. Who wants to read
 * what a device has written must take a lock, or the wake-up, on his way.
 * The reference is put there by hand: whether somebody could have taken it in this tree is another race's
 * question (D2).
 */
@JCStressTest
@State
@Description("D13: what the finder of an idle page may assume")
@Outcome(id = "untouched, busy", expect = ACCEPTABLE, desc = "A before 3: the device is not done")
@Outcome(id = "untouched, fresh", expect = ACCEPTABLE,
    desc = "3 before A: the next user sees what the device wrote")
@Outcome(id = "untouched, stale", expect = ACCEPTABLE_INTERESTING,
    desc = "idle, and 2 not seen yet: B needs more than A")
@Outcome(id = "overtaken, .*", expect = FORBIDDEN, desc = "the device sent what the next user wrote")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "untouched, fresh", because = "a page must become idle")
public class NextUserOfAnIdlePage {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public NextUserOfAnIdlePage() {
    K.pageRefAdd(file.page, 1);
  }

  private String transferAndPut() {
    int sent = file.page.data;
    file.page.data = 1;
    K.putPage(file.page);
    return sent == 0 ? "untouched" : "overtaken";
  }

  private String useNext() {
    if (K.daxLayoutBusyPage(file.inode.mapping) != null) {
      return "busy";
    }
    int found = file.page.data;
    file.page.data = 2;
    return found == 1 ? "fresh" : "stale";
  }

  @Actor
  public void put_page(LL_Result r) {
    r.r1 = transferAndPut();
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r2 = useNext();
  }
}
