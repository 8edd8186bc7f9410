// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.PgtableV5_18;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** The same where the function has the name that it got in v5.11. */
@Source(value = "M22-lockless", title = "ptep_get_lockless reads both halves of a PTE once")
@Breaks("B8@x86-pae")
public interface M22OnePassLocklessRead extends PgtableV5_18 {
  @Override
  default Pteval ptepGetLockless(Pte ptep) {
    return ptepGet(ptep);
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M22OnePassLocklessRead {}

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M22OnePassLocklessRead {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M22OnePassLocklessRead {}
}
