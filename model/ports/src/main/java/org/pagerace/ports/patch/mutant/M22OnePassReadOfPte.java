// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.tree.V5_9;

/** The lockless walk reads an entry as if it held its lock: once. Only an entry of two words shows it. */
@Source(value = "M22", title = "GUP-fast reads both halves of a PTE once")
@Breaks("B8@x86-pae")
public interface M22OnePassReadOfPte extends Gup {
  @Override
  default Pteval gupGetPte(Pte ptep) {
    return ptepGet(ptep);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M22OnePassReadOfPte {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M22OnePassReadOfPte {}
}
