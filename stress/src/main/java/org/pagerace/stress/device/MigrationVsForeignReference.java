// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MigratedPage;
/**
 * A page of device-private memory is to be brought back while somebody who is not part of it holds a reference.
 *
 * <pre>
 *   do_swap_page                          put_page
 *   1. replace the entry of the page      A. use the page
 *   2. is the count what it must be when  B. lower the count
 *      nobody else has the page?
 *   3. yes: the process has the copy
 *      no: the entry as it was
 * </pre>
 *
 * B before 2: the page moves. 2 before B: it stays, and moves when it is asked for again.
 * What the count must be is a constant of the tree's convention. One too small, and 2 never says yes. One too large, and
 * 2 says yes exactly when somebody else has the page: it moves under A, and never when nobody has it.
 */
@JCStressTest
@State
@Description("F7: what migration expects of a device page that nobody else has")
@Outcome(id = "moved, in peace", expect = ACCEPTABLE, desc = "B before 2")
@Outcome(id = "moved later, in peace", expect = ACCEPTABLE, desc = "2 before B: the foreign reference held it up")
@Outcome(id = ".*, moved under it", expect = FORBIDDEN, desc = "the page moved while somebody used it")
@Outcome(id = "never moved, .*", expect = FORBIDDEN, desc = "nobody has the page, and 2 does not see it")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "moved, in peace", because = "a page that nobody else has must be movable")
public class MigrationVsForeignReference {
  static final Tree K = Tree.underTest();

  final MigratedPage memory = new MigratedPage(K);

  public MigrationVsForeignReference() {
    K.getPage(memory.page);
  }

  private boolean fault() {
    K.doSwapPage(memory.vma, 0);
    return memory.isBack();
  }

  private boolean useAndPut() {
    boolean isMoved = memory.isBack();
    K.putPage(memory.page);
    return isMoved;
  }

  @Actor
  public void do_swap_page(LL_Result r) {
    r.r1 = fault() ? "moved" : "stayed";
  }

  @Actor
  public void put_page(LL_Result r) {
    r.r2 = useAndPut() ? "moved under it" : "in peace";
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "stayed") {
      r.r1 = fault() ? "moved later" : "never moved";
    }
  }
}
