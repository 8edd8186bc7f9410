// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.InternalV6_1;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** Whether the page is the process's own can be read before the PTE was read again. */
@Source(value = "M-23", title = "no smp_rmb before PageAnonExclusive is read")
@Breaks("R-24@arm64")
public interface Mr23MarkReadEarly extends InternalV6_1 {
  @Override
  default boolean gupMustUnshare(int flags, Page page) {
    return (flags & (FOLL_WRITE | FOLL_PIN)) == FOLL_PIN && PageAnon(page) && !PageAnonExclusive(page);
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements Mr23MarkReadEarly {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr23MarkReadEarly {}
}
