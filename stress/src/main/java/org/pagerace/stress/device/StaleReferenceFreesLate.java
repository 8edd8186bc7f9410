// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;
/**
 * Somebody with a stale idea of a device page takes a reference on it while it lies on the free list, and keeps it while
 * the page gets an owner and loses him again.
 *
 * <pre>
 *   get_page_unless_zero                  dmirror_devmem_alloc_page
 *   1. take a reference                   A. take the page off the free list, with a count
 *   2. lower the count                    B. use it
 *   3. free value: page_free              C. lower the count
 *                                         D. free value: page_free
 * </pre>
 *
 * 1 after A: an ordinary second reference; if 2 comes after C, the page is freed by 3, late, in whatever context that is.
 * 1 before A: a free page must refuse. Where it does not, the count that is handed out is one too many or the put of 2
 * frees what is free already. The first does no harm but for the late callback; the second is the end of the free list.
 */
@JCStressTest
@State
@Description("F2: a stale reference on a free page outlives its next owner")
@Outcome(id = "refused, at once", expect = ACCEPTABLE, desc = "the free page refused, and D freed it")
@Outcome(id = "got, at once", expect = ACCEPTABLE, desc = "2 before C, or 1 after it: D freed it")
@Outcome(id = "got, late", expect = ACCEPTABLE_INTERESTING, desc = "C before 2: the page was freed by 3")
@Outcome(id = "got, twice", expect = FORBIDDEN, desc = "3 freed a page that was free or in use")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "got, at once", because = "a reference on a page in use must be harmless")
public class StaleReferenceFreesLate {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);
  final int freed;

  public StaleReferenceFreesLate() {
    K.putPage(driver.page);
    freed = driver.device.cfree;
  }

  private boolean getAndPut() {
    boolean isGot = K.getPageUnlessZero(driver.page);
    if (isGot) {
      K.putPage(driver.page);
    }
    return isGot;
  }

  /** Whether the owner's own put gave the page back. */
  private boolean useAndPut() {
    Page page = K.dmirrorDevmemAllocPage(driver.device, this);
    K.unlockPage(page);
    K.putPage(page);
    K.spinLock(driver.device.lock);
    boolean isFree = driver.isFree();
    K.spinUnlock(driver.device.lock);
    return isFree;
  }

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = getAndPut() ? "got" : "refused";
  }

  @Actor
  public void dmirror_devmem_alloc_page(LL_Result r) {
    r.r2 = useAndPut() ? "at once" : "late";
  }

  @Arbiter
  public void after(LL_Result r) {
    int times = driver.device.cfree - freed;
    if (times != 1) {
      r.r2 = times == 0 ? "never" : "twice";
    }
  }
}
