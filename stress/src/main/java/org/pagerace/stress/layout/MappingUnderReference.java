// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Somebody holds a reference on a page of an fsdax file and asks twice which file the page belongs to.
 * Meanwhile a second file that shares the block maps it.
 *
 * <pre>
 *   get_page                              handle_mm_fault
 *   1. read page->mapping                 A. the page has a file already: it is shared from now on,
 *   2. read page->mapping again              and belongs to no file in particular
 *                                         B. map it
 * </pre>
 *
 * 2 before A, or A before 1: both answers are the same.
 * 1 before A: A changes page->mapping while a reference is held. The rule that was argued out in 2022 says
 * that this happens at count 0 only; sharing is the documented exception, and 2 then finds no file.
 * If A forgot that the page has a file, 2 would find the second file, and unmapping the first would take the
 * page from both.
 */
@JCStressTest
@State
@Description("R-32: page->mapping under a held reference")
@Outcome(id = "same, steady", expect = ACCEPTABLE,
    desc = "nothing changed between 1 and 2, or nothing at all")
@Outcome(id = "shared, steady", expect = ACCEPTABLE, desc = "A before 1")
@Outcome(id = "same, shared", expect = ACCEPTABLE_INTERESTING, desc = "1, A, 2: changed under a reference")
@Outcome(id = ".*, foreign", expect = FORBIDDEN, desc = "the second file took the page over")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Needs("dax_folio_make_shared")
@Required(id = "same, steady", because = "a page belongs to its file")
public class MappingUnderReference {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final VmArea clone = FsdaxFile.mappedHole(K);

  public MappingUnderReference() {
    K.getUserPagesFast(file.user, 0, 1, 0, file.pinned);
    clone.mapping.host.blocks[0] = file.page;
  }

  private String owner() {
    Object mapping = K.READ_ONCE(Page.MAPPING, file.page);
    return mapping == file.inode.mapping ? "same" : mapping == null ? "shared" : "foreign";
  }

  @Actor
  public void get_page(LL_Result r) {
    r.r1 = owner();
    r.r2 = owner();
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(clone, 0);
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == r.r2 && r.r1 != "foreign") {
      r.r2 = "steady";
    }
  }
}
