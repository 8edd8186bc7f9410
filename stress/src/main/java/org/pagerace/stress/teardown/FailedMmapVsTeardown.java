// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/**
 * A process wants to map memory of a PCI device at an address where something is mapped already, while the device is
 * taken away.
 *
 * <pre>
 *   p2pmem_alloc_mmap                     memunmap_pages
 *   1. take a page from the pool, with    A. kill the range
 *      a reference on its range           B. wait for the last reference on the range
 *   2. map it: the place is taken
 *   3. give the page back to the pool,
 *      and the reference to the range
 * </pre>
 *
 * A before 1: there is no memory.
 * 1 before A: B waits until 3. If 3 keeps the reference, no error and no retry ever brings it back, and whoever removes
 * the device waits for ever.
 */
@JCStressTest
@State
@Needs("p2pmem_alloc_mmap")
@Description("E6: memory that could not be mapped holds its range")
@Outcome(id = "failed, gone", expect = ACCEPTABLE, desc = "A before 1, or 3 before B: the memory can go")
@Outcome(id = "failed, held", expect = FORBIDDEN, desc = "nobody uses the memory, and the range is held for ever")
@Outcome(expect = FORBIDDEN, desc = "two pages at one place")
@Required(id = "failed, gone", because = "a device must be removable")
public class FailedMmapVsTeardown {
  static final Tree K = Tree.underTest();

  final P2pPool pool = K.p2pPool();
  final DevPagemap pgmap = K.pciP2pdmaAddResource(pool, 1);
  final VmArea vma = K.mmapRegion(K.mmStruct(1), null, 1);

  public FailedMmapVsTeardown() {
    Page there = K.allocPage(K.freeAreaInit(1));
    K.doAnonymousPage(vma, 0, there);
  }

  private boolean isGone() {
    return K.atomicRead(DevPagemap.MEMMAP_GONE, pgmap) != 0;
  }

  @Actor
  public void p2pmem_alloc_mmap(LL_Result r) {
    r.r1 = K.p2pmemAllocMmap(vma, pool, 0) == 0 ? "mapped" : "failed";
  }

  @Actor
  public void memunmap_pages() {
    K.memunmapPages(pgmap);
  }

  /** The task that waits for the range is woken and looks once more. */
  @Arbiter
  public void after(LL_Result r) {
    r.r2 = isGone() || K.devPagemapCleanup(pgmap) ? "gone" : "held";
  }
}
