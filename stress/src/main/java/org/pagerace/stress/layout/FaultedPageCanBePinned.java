// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Two tasks touch the same page of an fsdax file for the first time. Whoever finds the page in the page table
 * takes a reference.
 *
 * <pre>
 *   handle_mm_fault                       get_user_pages_fast_only
 *   1. the page gets a count              A. read the pte
 *   2. the page gets into the file        B. take a reference, unless the count is 0
 *   3. the pte is set                     C. fault it in as well
 * </pre>
 *
 * A before 3: there is nothing to be found.
 * 3 before A: the page has a count since 1, and B takes a reference.
 * If 1 came after 3, or never, B would find a page that refuses him: memory that is there and cannot be used.
 * And if both faults did 1, the page would never become idle again, or never free.
 */
@JCStressTest
@State
@Description("D25: a page that can be found has a count")
@Outcome(id = "absent, idle", expect = ACCEPTABLE, desc = "A before 3: nothing there yet")
@Outcome(id = "pinned, idle", expect = ACCEPTABLE, desc = "3 before A: pinned, and idle when the pin is put")
@Outcome(id = "refused, .*", expect = FORBIDDEN, desc = "the page was found, and refused")
@Outcome(id = ".*, busy", expect = FORBIDDEN, desc = "nobody uses the page, and its count says otherwise")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, idle", because = "a page that is mapped must be usable")
public class FaultedPageCanBePinned {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public FaultedPageCanBePinned() {
    K.zapPageRange(file.vma);
    K.daxDeleteMappingEntry(file.inode.mapping, 0);
  }

  private String lookAndPin() {
    if (K.ptepGet(((PageTable) K.pmdpGet(file.vma.mm)).ptes[0]) == null) {
      return "absent";
    }
    return K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(file.vma, 0);
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = lookAndPin();
    K.handleMmFault(file.vma, 0);
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "pinned") {
      K.putPage(file.page);
    }
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
