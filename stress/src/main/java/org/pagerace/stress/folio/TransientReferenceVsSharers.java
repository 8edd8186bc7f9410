// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * The last address space that uses a page table of hugetlbfs leaves it, while somebody who goes by frame
 * numbers takes a reference on the table's page for a moment.
 *
 * <pre>
 *   huge_pmd_unshare                      get_page_unless_zero, put_page
 *   1. look how many use the table        A. take a reference
 *   2. alone: unmap what is in it;        B. put it
 *      else leave it to the others
 * </pre>
 *
 * 1 before A, or B before 1: one reference, one user; the other one has left long ago.
 * A before 1, 1 before B: two references, and still one user. A count of references that anybody can take is
 * no count of users. The table is left to others who do not exist: it is freed at B, and its pages stay
 * mapped in the books for ever.
 */
@JCStressTest
@State
@Description("R-31: a reference that comes and goes is taken for a user of the table")
@Outcome(id = "alone, here", expect = ACCEPTABLE, desc = "the only user is known as such")
@Outcome(
    id = "shared, .*",
    expect = FORBIDDEN,
    desc = "A before 1, 1 before B: nobody unmaps what is in the table")
@Outcome(expect = FORBIDDEN, desc = "the table is gone under its user")
@Required(id = "alone, here", because = "the last user must unmap the pages")
public class TransientReferenceVsSharers {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(1);
  final Page table = K.allocPage(zone);
  final MmStruct mm = K.mmStruct(1);

  public TransientReferenceVsSharers() {
    K.setPmdAt(mm, K.pageTable(1));
    MmStruct other = K.mmStruct(1);
    K.hugePmdShare(other, table);
    K.hugePmdUnshare(other, table);
  }

  private void lookAt() {
    if (K.getPageUnlessZero(table)) {
      K.putPage(table);
    }
  }

  @Actor
  public void huge_pmd_unshare(LL_Result r) {
    r.r1 = K.hugePmdUnshare(mm, table) ? "shared" : "alone";
  }

  @Actor
  public void get_page_unless_zero() {
    lookAt();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.pmdpGet(mm) != null && K.pageRefCount(table) == 1 ? "here" : "gone";
  }
}
