// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Memory failure has a page of an fsdax file by its number, and locks its entry, while the file gives the
 * page up.
 *
 * <pre>
 *   dax_lock_page                         dax_delete_mapping_entry
 *   1. read page->mapping                 A. take the xa_lock, wait for the entry lock
 *   2. take the xa_lock of that file      B. page->mapping = none
 *   3. read page->mapping again           C. take the entry out of the file
 *   4. lock the entry
 * </pre>
 *
 * 3 before A: A waits until the entry is unlocked.
 * C before 1: the page belongs to no file.
 * 1 before A and C before 2: 3 finds that the page has left the file, and begins again. Without 3, 4 would
 * lock an entry of a file that the page has left, and with it whatever page the file has there now.
 */
@JCStressTest
@State
@Description("D21: dax_lock_page while the page leaves its file")
@Outcome(id = "locked", expect = ACCEPTABLE,
    desc = "3 before A: the file keeps the page until it is unlocked")
@Outcome(id = "gone", expect = ACCEPTABLE, desc = "C before 3: the page belongs to no file")
@Outcome(id = "astray", expect = FORBIDDEN, desc = "an entry is locked in a file that the page has left")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "locked", because = "memory failure must be able to reach the users of a page")
public class DaxLockPageVsTruncate {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  private String lockAndLook() {
    DaxEntry entry = K.daxLockPage(file.page);
    if (entry == null) {
      return "gone";
    }
    boolean isHome = K.READ_ONCE(Page.MAPPING, file.page) == file.inode.mapping;
    K.daxUnlockEntry(file.inode.mapping, 0, entry);
    return isHome ? "locked" : "astray";
  }

  @Actor
  public void dax_lock_page(L_Result r) {
    r.r1 = lockAndLook();
  }

  @Actor
  public void dax_delete_mapping_entry() {
    K.daxDeleteMappingEntry(file.inode.mapping, 0);
  }
}
