// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/** An anonymous page that one process maps; the mapping owns its only reference. */
public final class AnonPage {
  public final Zone zone;
  public final Page page;
  public final VmArea vma;
  /** The process that maps the page. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);

  /** @param spare pages that the zone has left */
  public AnonPage(Tree k, int spare) {
    zone = k.freeAreaInit(1 + spare);
    page = k.allocPage(zone);
    MmStruct mm = k.mmStruct(1);
    user = mm.cpumask[0];
    vma = k.mmapRegion(mm, null, 1);
    k.doAnonymousPage(vma, 0, page);
  }
}
