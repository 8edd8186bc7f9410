// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/** A page in the page cache of a file, isolated by somebody who wants to move it, and a new page to move it to. */
public final class CachedPage {
  /** Where in the file the page is. */
  public static final int OFFSET = 1;

  public final Zone zone;
  public final AddressSpace mapping;
  public final Page page;
  public final Page newpage;
  private final Tree k;

  public CachedPage(Tree k) {
    this.k = k;
    zone = k.freeAreaInit(2);
    mapping = k.inode(OFFSET + 1).mapping;
    page = k.allocPage(zone);
    newpage = k.allocPage(zone);
    k.addToPageCacheLocked(page, mapping, OFFSET);
  }

  /** What a lookup returned, in words; {@code torn} for a page found before it belonged to the file. */
  public String nameOf(Page found) {
    if (found == null) {
      return "none";
    }
    if (found.index != OFFSET || Page.MAPPING.getOpaque(found) == null && found == newpage) {
      return "torn";
    }
    return found == page ? "old" : "new";
  }

  /**
   * Whether every reference is accounted for once all is quiet. The mover keeps his references where he failed, and
   * a page that left the cache and has no user is free again.
   *
   * @param oldUsers references that lookups took on the old page
   * @param newUsers references that lookups took on the new page
   */
  public boolean isBalanced(int oldUsers, int newUsers) {
    boolean isMoved = k.xasLoad(mapping, OFFSET) == newpage;
    int old = isMoved ? oldUsers : 2 + oldUsers;
    int now = isMoved ? 1 + newUsers : 1;
    return k.pageRefCount(page) == old && k.pageRefCount(newpage) == now && zone.nrFree == (old == 0 ? 1 : 0);
  }
}
