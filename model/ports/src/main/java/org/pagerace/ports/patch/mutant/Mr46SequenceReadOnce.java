// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import java.lang.invoke.VarHandle;
import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Seqlock;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** A walk that pins looks whether fork is at work before it starts, and never again. */
@Source(value = "M-46", title = "GUP-fast does not read write_protect_seq again")
@Breaks("B7")
public interface Mr46SequenceReadOnce extends Seqlock {
  @Override
  default boolean readSeqcountRetry(VarHandle s, Object o, int start) {
    return false;
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Mr46SequenceReadOnce {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr46SequenceReadOnce {}
}
