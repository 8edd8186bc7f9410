// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;
/**
 * Persistent memory is taken away from under a process that maps a file on it.
 *
 * <pre>
 *   ptep_get                              memunmap_pages
 *   1. find the pte                       A. kill the range
 *   2. a processor reads through it       B. drop what the range holds for its pages
 *                                         C. wait for the last reference on the range
 *                                         D. the memory is gone
 * </pre>
 *
 * 2 before D: the memory was still there.
 * A pte that nobody empties has to keep D away: by a reference of its own on the page, and by the page's hold on the
 * range. Where either is missing, D before 2 reads memory that is not there any more, or somebody else's.
 * What a filesystem does for its files before it lets its device go is not part of it.
 */
@JCStressTest
@State
@Description("E9: a mapping outlives the memory behind it")
@Outcome(id = "there, mapped", expect = ACCEPTABLE, desc = "C waits for as long as the pte is there")
@Outcome(id = "there, gone", expect = ACCEPTABLE_INTERESTING, desc = "2 before D, this time: nothing kept D away")
@Outcome(id = "lost, gone", expect = FORBIDDEN, desc = "D before 2: memory was read that is gone")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "there, mapped", because = "a mapping must be able to hold the memory")
public class MappingVsTeardown {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  private boolean read() {
    return K.ptepGet(file.pte()) instanceof Page page && K.atomicRead(DevPagemap.MEMMAP_GONE, page.pgmap) == 0;
  }

  @Actor
  public void ptep_get(LL_Result r) {
    r.r1 = read() ? "there" : "lost";
  }

  @Actor
  public void memunmap_pages(LL_Result r) {
    r.r2 = K.memunmapPages(file.pgmap) ? "gone" : "mapped";
  }
}
