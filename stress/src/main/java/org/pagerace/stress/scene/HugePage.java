// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/** A huge page of two, locked by somebody who holds a reference and wants to split it. */
public final class HugePage {
  /** Where the head is in its file; the tail follows. */
  public static final int OFFSET = 0;

  public final Zone zone;
  public final Page head;
  public final Page tail;
  /** The file; null where the page is anonymous. */
  public final AddressSpace mapping;
  /** Who maps the tail, by a PTE; null where nobody does. */
  public final VmArea vma;
  /** The process that maps the tail, or null. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);

  private HugePage(Tree k, AddressSpace mapping, MmStruct mm) {
    this.mapping = mapping;
    zone = k.freeAreaInit(2);
    head = k.allocPage(zone);
    tail = k.allocPage(zone);
    k.setPageCount(tail, 0);
    k.prepCompoundPage(head, tail);
    k.lockPage(head);
    user = mm == null ? null : mm.cpumask[0];
    vma = mm == null ? null : k.mmapRegion(mm, null, 1);
    if (vma != null) {
      k.getPage(head);
      k.doAnonymousPage(vma, 0, tail);
    }
    if (mapping != null) {
      k.addToPageCacheLocked(head, mapping, OFFSET);
      k.getPage(head);
      tail.index = OFFSET + 1;
      k.xasStore(mapping, OFFSET + 1, head);
    }
  }

  /** Anonymous and mapped nowhere. */
  public static HugePage unmapped(Tree k) {
    return new HugePage(k, null, null);
  }

  /** Anonymous, and one process maps the tail. */
  public static HugePage mapped(Tree k) {
    return new HugePage(k, null, k.mmStruct(1));
  }

  /** In the page cache: each slot names the head. */
  public static HugePage cached(Tree k) {
    return new HugePage(k, k.inode(OFFSET + 2).mapping, null);
  }

  /** Splits the page, in words. */
  public String split(Tree k) {
    return k.splitHugePage(head, tail) == 0 ? "split" : "busy";
  }
}
