// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation sleeps over a pin. When the pin goes, somebody has faulted the page in again, and unmaps it.
 *
 * <pre>
 *   handle_mm_fault                       ext4_setattr
 *   1. take i_mmap_sem shared             A. the page is pinned: drop i_mmap_sem, sleep
 *   2. raise the count for the fault      B. the pin is put
 *   3. the pte takes its reference        C. take i_mmap_sem, look at the count
 *   4. drop the fault's reference         D. not idle: drop i_mmap_sem, sleep again
 *   5. madvise: clear the pte, put        E. idle: unmap the file, look again
 * </pre>
 *
 * C before 1: E finds the page idle, and 1 waits for the blocks to be gone.
 * 4 before C and C before 5: a mapping is all that is left, and D sleeps over it: 5 must wake it. Whoever
 * waits for the count 0 waits for mappings as well, and not for pins alone: if 5 never came, truncation would
 * sleep as long as the file is mapped.
 * 5 before C: idle.
 * Where mappings own no reference there is neither 2 nor 3, and C never meets them.
 * The pin's holder runs on the CPU of the sleeping task.
 */
@JCStressTest
@State
@Description("R-09: layout breaking meets the references of a fault")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "nobody had a reference at C")
@Outcome(id = "waits, awake", expect = ACCEPTABLE_INTERESTING,
    desc = "asleep over a mapping, until 5 wakes it")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN, desc = "asleep for ever over a page that nobody uses")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Needs("vmf_insert_page_mkwrite")
@Required(id = "truncated, awake", because = "truncation must be able to end")
public class FaultsOwnReference {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public FaultsOwnReference() {
    file.truncator.runqueue = file.pinnedByAnother(K);
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(file.vma, 0);
    K.zapPageRange(file.vma);
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r1 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.taskIsRunning(file.truncator) ? "awake" : "forgotten";
  }
}
