// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * A process pins a page of the fsdax file it maps, by whatever path leads there, while the file is truncated.
 *
 * <pre>
 *   get_user_pages_fast                   ext4_setattr
 *   1. try without locks                  A. take i_mmap_sem
 *   2. else try under the lock of the     B. unmap the file and look for pinned pages
 *      page table                         C. none: free the blocks. One: drop i_mmap_sem and sleep
 *   3. else fault the page in, which
 *      takes i_mmap_sem, and try again
 * </pre>
 *
 * 1 or 2 before B: B finds the pin, and truncation waits.
 * B before 1: 3 waits for C and finds a hole.
 * What a reader must see first: where a mapped page has the count 0 and every get refuses 0, neither 1 nor 2 can succeed
 * under any schedule. Truncation is then safe because nobody can use the memory at all.
 */
@JCStressTest
@Core
@State
@Description("D2: a mapped fsdax page can be pinned at all")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "1 or 2 before B: truncation waits for the pin")
@Outcome(id = "refused, truncated", expect = ACCEPTABLE, desc = "B before 1: the file is shorter now")
@Outcome(id = "warned, truncated", expect = ACCEPTABLE_INTERESTING, desc = "warned: 2 found 0, or C a passing pin")
@Outcome(id = "pinned, truncated", expect = FORBIDDEN, desc = "the blocks were freed under the pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, waits", because = "direct I/O and RDMA to a mapped fsdax file must be able to work")
public class FsdaxPageCanBePinned {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  @Actor
  public void get_user_pages_fast(LL_Result r) {
    boolean isPinned = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1;
    r.r1 = isPinned ? "pinned" : file.hasWarned() ? "warned" : "refused";
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r2 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }
}
