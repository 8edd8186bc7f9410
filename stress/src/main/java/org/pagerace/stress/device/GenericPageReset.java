// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;

/**
 * A page of generic device memory, which nobody ever gives back to a free list, comes to 0 by a put too many,
 * and is set to 1 again, while somebody with a stale idea of it takes two references.
 *
 * <pre>
 *   put_page                              get_page_unless_zero
 *   1. lower the count to 0               A. take a reference
 *   2. set it to 1                        B. take another one
 * </pre>
 *
 * A before 1: the page does not come to 0, and 2 is not reached.
 * 1 before B, B before 2: A and B find 0 and refuse. That is all that makes 2 safe, which is a plain store: gets
 * that raised the count from 0 would be overwritten, and a later put would free the page under their owner.
 * 2 before A: the page is as good as new.
 */
@JCStressTest
@State
@Needs("free_zone_device_folio")
@Description("R-11: the count of a generic device page is set back")
@Outcome(id = "none, counted", expect = ACCEPTABLE, desc = "1 before A, B before 2: both were refused")
@Outcome(id = "one, counted", expect = ACCEPTABLE, desc = "A before 2, 2 before B")
@Outcome(id = "two, counted", expect = ACCEPTABLE, desc = "A before 1, or 2 before A")
@Outcome(id = ".*, lost", expect = FORBIDDEN, desc = "2 has overwritten a reference")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "two, counted", because = "a page in use must be found")
public class GenericPageReset {
  static final Tree K = Tree.underTest();

  final DevPagemap pgmap = K.devDaxProbe(1);
  final Page page = pgmap.pages[0];
  private int taken;

  @Actor
  public void get_page_unless_zero() {
    taken = K.getPageUnlessZero(page) ? 1 : 0;
    taken += K.getPageUnlessZero(page) ? 1 : 0;
  }

  /** The reference that the range was born with, which nobody may put. */
  @Actor
  public void put_page() {
    K.putPage(page);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r1 = taken == 0 ? "none" : taken == 1 ? "one" : "two";
    r.r2 = K.pageRefCount(page) >= taken ? "counted" : "lost";
  }
}
