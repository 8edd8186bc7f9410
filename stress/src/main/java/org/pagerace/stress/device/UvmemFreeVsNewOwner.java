// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
/**
 * A page of a secure guest is freed while another guest gets one.
 *
 * <pre>
 *   put_page                              kvmppc_uvmem_get_page
 *   1. clear the bit of the page          A. find a clear bit and set it
 *   2. take what was kept for the page    B. keep the own data for the page
 *      and clear it
 * </pre>
 *
 * A before 1: there is no page. 2 before A: the page comes clean.
 * 1 before A, and B before 2: what the new owner keeps is taken for the old owner's, and freed under him. The bit must
 * be the last that the old owner does to the page.
 */
@JCStressTest
@State
@Description("F8: a page is marked free before its last use")
@Outcome(id = "none, free", expect = ACCEPTABLE, desc = "A before 1")
@Outcome(id = "page, kept", expect = ACCEPTABLE, desc = "2 before B")
@Outcome(id = "page, wiped", expect = FORBIDDEN, desc = "B before 2: the new owner's data is taken for the old one's")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "page, kept", because = "a freed page must find a new owner")
public class UvmemFreeVsNewOwner {
  static final Tree K = Tree.underTest();

  final KvmppcUvmem uvmem = K.kvmppcUvmem();
  final Page page;

  public UvmemFreeVsNewOwner() {
    K.kvmppcUvmemInit(uvmem, 1);
    page = K.kvmppcUvmemGetPage(uvmem, null);
    K.unlockPage(page);
  }

  @Actor
  public void put_page() {
    K.putPage(page);
  }

  @Actor
  public void kvmppc_uvmem_get_page(LL_Result r) {
    r.r1 = K.kvmppcUvmemGetPage(uvmem, this) == null ? "none" : "page";
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = r.r1 == "none" ? "free" : page.zoneDeviceData == this ? "kept" : "wiped";
  }
}
