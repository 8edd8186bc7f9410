// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.HugetlbSharing;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** One reader of the count of sharers has stayed with the references, as in CVE-2026-23100. */
@Source(value = "M-50-sharers", title = "huge_pmd_unshare takes references on a table for its sharers")
@Breaks("R-31")
public interface Mr50SharersByReferences extends HugetlbSharing {
  @Override
  default boolean hugePmdUnshare(MmStruct mm, Page table) {
    return HugetlbSharing.super.hugePmdUnshare(mm, table);
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr50SharersByReferences {
    @Override
    public boolean hugePmdUnshare(MmStruct mm, Page table) {
      return Mr50SharersByReferences.super.hugePmdUnshare(mm, table);
    }
  }
}
