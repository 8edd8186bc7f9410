// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;

/**
 * One block of storage belongs to three files that were copied without copying. One of them has it in its
 * cache; faults in the two others put it into theirs.
 *
 * <pre>
 *   dax_insert_entry                      dax_insert_entry_too
 *   1. lock the cache of the first file   A. lock the cache of the second file
 *   2. the page belongs to one file:      B. the page belongs to one file: make it shared,
 *      make it shared, by one                by one
 *   3. read how many share it             C. read how many share it
 *   4. write one more                     D. write one more
 * </pre>
 *
 * 4 before B: B finds it shared, and D writes three.
 * The locks of 1 and A are two locks, and neither 2 nor 3 and 4 are one step. If 3 comes before D and C
 * before 4, one of the files is not counted; if 2 and B both find one owner, the count begins anew.
 * The page is taken for free when the entries that were counted are gone, and the block is used by somebody
 * else while a process still maps it.
 */
@JCStressTest
@State
@Needs("dax_folio_put")
@Description("R-01: two files come to share a block at the same time")
@Outcome(id = "counted", expect = ACCEPTABLE, desc = "every file that names the block is known")
@Outcome(id = "miscounted", expect = FORBIDDEN, desc = "a file names the block and is not counted")
@Outcome(expect = FORBIDDEN, desc = "there is nothing else")
@Required(id = "counted", because = "files must be able to share a block")
public class ShareCountOfBlock {
  static final Tree K = Tree.underTest();

  final DevPagemap pgmap = K.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 1);
  final Page block = pgmap.pages[0];
  final AddressSpace one = K.inode(1).mapping;
  final AddressSpace two = K.inode(1).mapping;

  public ShareCountOfBlock() {
    insert(K.inode(1).mapping);
  }

  private void insert(AddressSpace mapping) {
    K.daxInsertEntry(mapping, 0, new DaxEntry(null, false), block);
  }

  @Actor
  public void dax_insert_entry() {
    insert(one);
  }

  @Actor
  public void dax_insert_entry_too() {
    insert(two);
  }

  @Arbiter
  public void after(L_Result r) {
    r.r1 = block.share == 3 && K.READ_ONCE(Page.MAPPING, block) == null ? "counted" : "miscounted";
  }
}
