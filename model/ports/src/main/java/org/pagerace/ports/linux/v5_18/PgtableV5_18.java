// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Asm;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;

/** Whoever walks without locks reads an entry as GUP-fast does. */
@Source(value = "2a4a06da8a4b", title = "mm/gup: Provide gup_get_pte() more generic")
@KernelFile("include/linux/pgtable.h")
public interface PgtableV5_18 extends Asm {
  /** An entry that nobody locks. Where it has two halves, they belong together. */
  default Pteval ptepGetLockless(Pte ptep) {
    return ARCH.ptepGetLockless(ptep);
  }
}
