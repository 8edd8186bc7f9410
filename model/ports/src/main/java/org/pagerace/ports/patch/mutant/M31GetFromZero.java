// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;

/** The naive repair of RFC v2: the lockless walk takes a page whatever its count, the slow path still refuses 0. */
@Source(value = "M31", title = "GUP-fast takes pages from count 0")
@Breaks("A4")
public interface M31GetFromZero extends Gup {
  @Override
  default Page tryGetCompoundHead(Page page, int refs) {
    Page head = compoundHead(page);
    return pageRefAddUnless(head, refs, -1) ? head : null;
  }

  /** On RFC v2, where it gives fsdax its pins back and so makes the next race reachable. */
  final class OnRfcV2 extends RfcV2 implements M31GetFromZero {}
}
