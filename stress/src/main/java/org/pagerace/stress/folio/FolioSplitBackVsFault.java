// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFolio;

/**
 * A file had a huge page, was truncated, and has its first half again, as a single page. Now it is truncated once more,
 * while another file gets the second half.
 *
 * <pre>
 *   dax_delete_mapping_entry              handle_mm_fault
 *   1. the page leaves its file           A. the other page gets into its file
 *   2. is it a folio of several pages?    B. and is mapped
 *      they become single ones
 * </pre>
 *
 * Each of the two is about a page of its own, and neither order matters.
 * Were the first page to say that it is the huge one still, because nobody told it when it was split, then A before 2:
 * 2 takes the other page's file away, and whoever looks for it finds none.
 */
@JCStressTest
@State
@Needs("dax_folio_put")
@Description("R-07: what is left of a folio that was split back")
@Outcome(id = "gone, kept", expect = ACCEPTABLE, desc = "any order")
@Outcome(id = "gone, lost", expect = FORBIDDEN, desc = "the second page has lost its file to the first one's truncation")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "gone, kept", because = "pages must be usable one by one after a split")
public class FolioSplitBackVsFault {
  static final Tree K = Tree.underTest();

  final FsdaxFolio dax = new FsdaxFolio(K);
  final Page second = dax.folio.pgmap.pages[1];
  final Inode other = K.inode(1);
  final VmArea vma;

  public FolioSplitBackVsFault() {
    AddressSpace mapping = dax.inode.mapping;
    K.daxLayoutBusyPage(mapping);
    K.daxDeleteMappingEntry(mapping, 0);
    MmStruct mm = K.mmStruct(1);
    K.handleMmFault(K.mmapRegion(mm, mapping, 1), 0);
    other.blocks[0] = second;
    vma = K.mmapRegion(K.mmStruct(1), other.mapping, 1);
  }

  private String truncate() {
    if (K.daxLayoutBusyPage(dax.inode.mapping) != null) {
      return "busy";
    }
    K.daxDeleteMappingEntry(dax.inode.mapping, 0);
    return "gone";
  }

  @Actor
  public void dax_delete_mapping_entry(LL_Result r) {
    r.r1 = truncate();
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(vma, 0);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.READ_ONCE(Page.MAPPING, second) == other.mapping ? "kept" : "lost";
  }
}
