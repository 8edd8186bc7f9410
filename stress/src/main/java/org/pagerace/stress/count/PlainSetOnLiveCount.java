// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * A walker over page frames meets a struct page of device-private memory that is just being initialised.
 *
 * <pre>
 *   get_page_unless_zero                  memmap_init_zone_device
 *   1. raise the count unless it is 0     A. store the count 1
 *                                         B. where a free page means 0: store the count 0
 * </pre>
 *
 * 1 before A: 1 finds 0 and refuses.
 * A before 1: 1 succeeds, and its reference must count from then on.
 * A, 1, B: a store does not know what has become of the count since, and wipes the reference out. When the
 * walker puts it, the count falls below what it should be, and the page is freed under its next owner.
 */
@JCStressTest
@State
@Description("A11 E7: a plain store on a count that others can raise")
@Outcome(
    id = "refused, counted",
    expect = ACCEPTABLE,
    desc = "1 before A, or where a free page refuses, after B")
@Outcome(id = "got, counted", expect = ACCEPTABLE, desc = "A before 1: the count knows of the reference")
@Outcome(id = "got, lost", expect = FORBIDDEN, desc = "A, 1, B: the reference was wiped out")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "refused, counted", because = "a page must be able to be born unseen")
public class PlainSetOnLiveCount {
  static final Tree K = Tree.underTest();

  static final int BORN_WITH = born();

  final Page page = K.structPage(Zone.device());
  final Page[] pages = {page};
  final DevPagemap pgmap = K.devPagemap(MemoryType.MEMORY_DEVICE_PRIVATE, null, page);

  /** What a page has when nobody looks on. */
  private static int born() {
    Page page = K.structPage(Zone.device());
    K.memmapInitZoneDevice(new Page[] {page}, K.devPagemap(MemoryType.MEMORY_DEVICE_PRIVATE, null, page));
    return K.pageRefCount(page);
  }

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = K.getPageUnlessZero(page) ? "got" : "refused";
  }

  @Actor
  public void memmap_init_zone_device() {
    K.memmapInitZoneDevice(pages, pgmap);
  }

  @Arbiter
  public void after(LL_Result r) {
    int gets = r.r1 == "got" ? 1 : 0;
    r.r2 = K.pageRefCount(page) == BORN_WITH + gets ? "counted" : "lost";
  }
}
