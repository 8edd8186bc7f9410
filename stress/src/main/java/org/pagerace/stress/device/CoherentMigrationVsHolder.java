// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MigratedPage;
/**
 * A driver moves a page of memory that processors and the device share, while somebody who has taken it by
 * get_user_pages writes to it.
 *
 * <pre>
 *   migrate_vma_setup                     put_page
 *   1. replace the pte of the page        A. write to the page
 *   2. does anybody else have it?         B. lower the count
 *   3. copy it
 *   4. does anybody else have it now?
 *   5. the process has the copy
 * </pre>
 *
 * B before 2: the copy has what A wrote. 2 before B: the page stays.
 * 2 is the look that counts: who is gone by 4 may have written after 3. If 2 expects a reference that the page does not
 * have, it takes the holder for that one, and what he writes between 3 and 4 is lost.
 */
@JCStressTest
@State
@Description("R-03: migration expects a reference that device pages had once")
@Outcome(id = "moved, kept", expect = ACCEPTABLE, desc = "B before 2: the copy has it all")
@Outcome(id = "stayed, kept", expect = ACCEPTABLE, desc = "2 or 4 before B: the holder keeps the page where it is")
@Outcome(id = "moved, lost", expect = FORBIDDEN, desc = "A between 3 and 4: the process does not see what was written")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "moved, kept", because = "a page that nobody else has must be movable")
@Needs("is_device_coherent_page")
public class CoherentMigrationVsHolder {
  static final Tree K = Tree.underTest();

  final MigratedPage memory = new MigratedPage(K, MemoryType.MEMORY_DEVICE_COHERENT);

  public CoherentMigrationVsHolder() {
    K.getPage(memory.page);
  }

  private void writeAndPut() {
    memory.page.data = 1;
    K.putPage(memory.page);
  }

  @Actor
  public void migrate_vma_setup() {
    memory.bringBack();
  }

  @Actor
  public void put_page() {
    writeAndPut();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r1 = memory.isBack() ? "moved" : "stayed";
    r.r2 = memory.host().data == 1 ? "kept" : "lost";
  }
}
