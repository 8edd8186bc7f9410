// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;
/**
 * A driver's page is freed and handed out again and again; then the driver takes its memory away.
 *
 * <pre>
 *   put_page                              dmirror_devmem_alloc_page
 *   1. lower the count to its free value  A. take the page off the free list
 *   2. give the page back                 B. give it a count, use it, put it
 *                                         C. once more
 * </pre>
 *
 * 2 before A: each of the lives has one beginning and one end, and each has to leave the references on the range as it
 * found them: no beginning takes what no end puts, and no end puts what was taken once for all when the range was made.
 * Where they do not add up, memunmap_pages waits for ever, or the range ends while its pages are in use.
 */
@JCStressTest
@State
@Description("E5: the references on a range add up over many lives of a page")
@Outcome(id = "not, gone", expect = ACCEPTABLE, desc = "A before 2: the page was freed once")
@Outcome(id = "once, gone", expect = ACCEPTABLE, desc = "2 before C: the page was freed, used and freed")
@Outcome(id = "twice, gone", expect = ACCEPTABLE, desc = "2 before A: the page had two more users")
@Outcome(id = ".*, stuck", expect = FORBIDDEN, desc = "a life left a reference on the range, or took one away")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "twice, gone", because = "a page must be usable again, and teardown must be able to end")
public class ReuseVsReferencesOnRange {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  private int use() {
    Page page = K.dmirrorDevmemAllocPage(driver.device, this);
    if (page == null) {
      return 0;
    }
    K.unlockPage(page);
    K.putPage(page);
    return 1;
  }

  private String useTwice() {
    return switch (use() + use()) {
      case 0 -> "not";
      case 1 -> "once";
      default -> "twice";
    };
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void dmirror_devmem_alloc_page(LL_Result r) {
    r.r1 = useTwice();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.memunmapPages(driver.pgmap) ? "gone" : "stuck";
  }
}
