// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Two users take references on a page that has as many as its count can hold.
 *
 * <pre>
 *   pin_user_pages_fast_only              get_user_pages_fast
 *   1. is the count below its limit?      A. is the count below its limit?
 *   2. raise it                           B. raise it
 *   3. once more                          C. once more
 * </pre>
 *
 * 2 before A: A finds the limit reached, and refuses. A before 2: the look and the raise are two steps, so each
 * may go past the limit once; the count is negative then, and whoever looks next is refused. 2^31 more would
 * have to be on their way at the same time to come round to 0.
 * A get that does not look, or looks for 0 alone, goes on for as long as somebody calls it: the count comes
 * round, and the next put frees a page that everybody has.
 */
@JCStressTest
@State
@Description("A12: the count of a page is at its limit")
@Outcome(id = "one, none, held", expect = ACCEPTABLE, desc = "2 before A: the count was negative")
@Outcome(id = "none, one, held", expect = ACCEPTABLE, desc = "B before 1: the count was negative")
@Outcome(
    id = "one, one, held",
    expect = ACCEPTABLE_INTERESTING,
    desc = "1 before B, A before 2: each has gone past the limit once")
@Outcome(id = ".*two.*", expect = FORBIDDEN, desc = "past the limit, and further")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over")
@Required(id = "one, none, held", because = "below its limit the count must rise")
public class GetsAtTheLimit {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(1);
  final Page page = K.allocPage(zone);
  final MmStruct mm = K.mmStruct(2);
  final VmArea vma = K.mmapRegion(mm, null, 1);
  final PageVec pins = new PageVec(2);
  final PageVec gets = new PageVec(2);

  public GetsAtTheLimit() {
    K.doAnonymousPage(vma, 0, page);
    K.setPageCount(page, Integer.MAX_VALUE);
  }

  private static String inWords(int taken) {
    return taken == 0 ? "none" : taken == 1 ? "one" : "two";
  }

  @Actor
  public void pin_user_pages_fast_only() {
    K.pinUserPagesFastOnly(mm.cpumask[0], 0, 1, Mm.FOLL_WRITE, pins);
    K.pinUserPagesFastOnly(mm.cpumask[0], 0, 1, Mm.FOLL_WRITE, pins);
  }

  @Actor
  public void get_user_pages_fast() {
    K.getUserPagesFast(mm.cpumask[1], 0, 1, 0, gets);
    K.getUserPagesFast(mm.cpumask[1], 0, 1, 0, gets);
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r1 = inWords(pins.nr);
    r.r2 = inWords(gets.nr);
    int taken = pins.nr * Mm.GUP_PIN_COUNTING_BIAS + gets.nr;
    r.r3 = K.pageRefCount(page) == Integer.MAX_VALUE + taken && zone.nrFree == 0 ? "held" : "lost";
  }
}
