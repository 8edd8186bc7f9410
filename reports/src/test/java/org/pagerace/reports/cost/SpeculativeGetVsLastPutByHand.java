// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;

/** {@link org.pagerace.stress.count.SpeculativeGetVsLastPut} on v5.9: the same accesses to the same objects. */
@JCStressTest
@State
@Outcome(id = "got, kept", expect = ACCEPTABLE, desc = "the get came first")
@Outcome(id = "refused, freed", expect = ACCEPTABLE, desc = "the put came first")
@Outcome(expect = FORBIDDEN, desc = "the page was freed under a reference, or lost for good")
public class SpeculativeGetVsLastPutByHand {
  final Zone zone = zoneOfOnePage();
  final Page page = alloc(zone);

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = CountsByHand.getUnlessZero(page) ? "got" : "refused";
  }

  @Actor
  public void put_page() {
    put(page);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = zone.nrFree == 1 ? "freed" : "kept";
  }

  private static Zone zoneOfOnePage() {
    Zone zone = Zone.normal();
    free(new Page(zone));
    return zone;
  }

  private static Page alloc(Zone zone) {
    LocksByHand.spinLock(zone.lock);
    Page page = zone.freeList;
    if (page != null) {
      zone.freeList = page.lruNext;
      zone.nrFree--;
    }
    LocksByHand.spinUnlock(zone.lock);
    if (page != null) {
      Page.REFCOUNT.setOpaque(page, 1);
    }
    return page;
  }

  private static void free(Page page) {
    Zone zone = page.zone;
    LocksByHand.spinLock(zone.lock);
    page.lruNext = zone.freeList;
    zone.freeList = page;
    zone.nrFree++;
    LocksByHand.spinUnlock(zone.lock);
  }

  private static void put(Page page) {
    Page head = CountsByHand.compoundHead(page);
    if (head.zone.isDevice) {
      throw new IllegalStateException("this race has no device page");
    }
    if (CountsByHand.decReturn(head) == 0) {
      free(head);
    }
  }
}
