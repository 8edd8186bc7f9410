// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * A page of an fsdax file is touched for the first time. Whoever finds it in the page table asks which file it
 * belongs to.
 *
 * <pre>
 *   handle_mm_fault                       page_mapping
 *   1. the page gets its file             A. read the pte
 *   2. the page gets into the file        B. read page->mapping
 *   3. the pte is set
 * </pre>
 *
 * A before 3: there is nothing to be found.
 * 3 before A: 1 was before 3, in program order and with the release of one lock and the acquire of another
 * between them, and B depends on A: B finds the file.
 * Were 1 after 3, B would find a page of no file: a memory error there would be nobody's, and a dirty page
 * would never be written back.
 */
@JCStressTest
@State
@Description("D22: a mapped page has its file")
@Outcome(id = "absent", expect = ACCEPTABLE, desc = "A before 3: nothing there yet")
@Outcome(id = "its file", expect = ACCEPTABLE, desc = "3 before A")
@Outcome(id = "no file", expect = FORBIDDEN, desc = "3, A, B, 1: a page that belongs to nobody")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "its file", because = "a page that is mapped must be found")
public class MappedPageHasItsFile {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public MappedPageHasItsFile() {
    K.zapPageRange(file.vma);
    K.daxDeleteMappingEntry(file.inode.mapping, 0);
  }

  private String findFile() {
    if (!(K.ptepGet(file.pte()) instanceof Page page)) {
      return "absent";
    }
    return K.READ_ONCE(Page.MAPPING, page) == file.inode.mapping ? "its file" : "no file";
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(file.vma, 0);
  }

  @Actor
  public void page_mapping(L_Result r) {
    r.r1 = findFile();
  }
}
