// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFolio;

/**
 * GUP-fast refuses memory of PCI devices, and looks for that at the range that the page's folio names, before
 * it holds the folio. Meanwhile the file is truncated, and the folio becomes single pages again.
 *
 * <pre>
 *   get_user_pages_fast_only              dax_layout_busy_page, dax_delete_mapping_entry
 *   1. read the pte                       A. empty the pte, and flush
 *   2. find the folio and read the word   B. drop the reference of the pte: the count is 0
 *      that names its range               C. clear the word, which may name a head as well
 *   3. ask what kind of range it is       D. write the range into it again
 *   4. take a speculative reference
 * </pre>
 *
 * 4 before B: the page is busy, and C does not come.
 * 1 before A, C before 2, 2 before D: there is no range to ask at 3, and the walker reads through a null
 * pointer. That he would have been refused at 4 comes too late for him.
 * Whoever gives a reference back as the last one looks for the range as well, after B: the truncation can be
 * at C by then, and the wake-up that he owes is lost. A flush at A that waits for the walker hides both.
 */
@JCStressTest
@State
@Needs("dax_folio_put")
@Description("R-02: GUP-fast reads a range through a folio that it does not hold")
@Outcome(id = "pinned, busy, known", expect = ACCEPTABLE, desc = "4 before B: the truncation waits")
@Outcome(
    id = "refused, busy, known",
    expect = ACCEPTABLE,
    desc = "a reference that came and went was in the way")
@Outcome(id = "refused, gone, known", expect = ACCEPTABLE, desc = "A before 1, or D before 2")
@Outcome(id = ".*, lost", expect = FORBIDDEN, desc = "2 between C and D: a null pointer is followed")
@Outcome(expect = FORBIDDEN, desc = "a page is pinned that the file has given up")
@Required(id = "pinned, busy, known", because = "a pin must be able to win")
@Required(id = "refused, gone, known", because = "truncation must be able to win")
public class RangeReadWithoutReference {
  static final Tree K = Tree.underTest();

  final FsdaxFolio dax = new FsdaxFolio(K);

  private String truncate() {
    if (K.daxLayoutBusyPage(dax.inode.mapping) != null) {
      return "busy";
    }
    K.daxDeleteMappingEntry(dax.inode.mapping, 0);
    return "gone";
  }

  @Actor
  public void get_user_pages_fast_only(LLL_Result r) {
    r.r1 = K.getUserPagesFastOnly(dax.user, 0, 1, 0, dax.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void dax_delete_mapping_entry(LLL_Result r) {
    r.r2 = truncate();
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r3 = (int) Page.WARNED.getOpaque(dax.folio) == 0 ? "known" : "lost";
  }
}
