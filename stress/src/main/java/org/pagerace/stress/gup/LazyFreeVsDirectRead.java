// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * A process has given a page up by MADV_FREE and reads from a disk into it, past the page cache, while reclaim looks
 * whether the page can be discarded.
 *
 * <pre>
 *   get_user_pages_fast_only              try_to_unmap_one
 *   1. read the pte                       A. empty the pte, and flush
 *   2. take a reference                   B. compare the count with the mappings
 *   3. read the pte again                 C. look whether the page is dirty
 *   4. the disk has written: mark the     D. neither: drop the mapping and what the page holds;
 *      page dirty, and put it                else put the pte back
 * </pre>
 *
 * A before 3: 3 finds the pte gone, and the reference is given back.
 * 2 before B, B before the put at 4: B finds a reference too many.
 * The put before B: C finds the mark, which came before it.
 * Each side writes one word and reads the other's, which takes a full barrier on both, and B and C must be read in this
 * order. Where nobody asks for the count, or one of the orders is missing, the process finds zeroes where the disk's data
 * should be.
 */
@JCStressTest
@State
@Description("C2: a page that was given up is discarded under direct I/O")
@Outcome(id = "read, kept", expect = ACCEPTABLE, desc = "2 before B: the page and its data stay")
@Outcome(id = "refused, discarded", expect = ACCEPTABLE, desc = "A before 1, or A before 3")
@Outcome(id = "refused, kept", expect = ACCEPTABLE, desc = "1 or 3 between A and D, or a passing reference at B")
@Outcome(id = "read, discarded", expect = FORBIDDEN, desc = "what the disk has written is lost")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "read, kept", because = "direct I/O must be able to succeed")
@Required(id = "refused, discarded", because = "a page that was given up must be able to go")
@Archs("x86-pv")
public class LazyFreeVsDirectRead {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);
  final Page page = anon.page;

  /** Reclaim has taken the page off its list, and holds it. */
  public LazyFreeVsDirectRead() {
    K.pageRefAdd(page, 1);
  }

  private String read() {
    if (K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 0) {
      return "refused";
    }
    K.SetPageDirty(page);
    K.putPage(page);
    return "read";
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = read();
  }

  @Actor
  public void try_to_unmap_one(LL_Result r) {
    r.r2 = K.tryToUnmapOne(page) ? "discarded" : "kept";
  }
}
