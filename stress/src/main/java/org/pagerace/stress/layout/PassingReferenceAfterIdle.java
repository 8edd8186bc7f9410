// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * GUP-fast has read a pte before it was cleared, and takes its reference when the page has been found idle
 * and given to another file.
 *
 * <pre>
 *   get_user_pages_fast_only              ext4_setattr
 *   1. read the pte                       A. clear the pte and flush, find the page idle
 *   2. take a speculative reference       B. give the page up: warn where it is in use
 *   3. read the pte again: gone           C. the block goes to another file, which maps it
 *   4. give the reference back            D. the other file's layout is broken: is its page in use?
 * </pre>
 *
 * A waits for 4 where the flush interrupts walkers, and nothing happens after it.
 * Elsewhere 2 can fall after A, and where idle is not 0 it succeeds: B warns of a page that nobody uses, and
 * D finds the page of its own file busy over a reference that nobody in this file took. 3 ends all that, and
 * 4 wakes who waits for D.
 * If 3 were left out, a device would write to a file that it never heard of.
 * Where idle is 0 the reference is refused until C counts, and then only D can be misled.
 */
@JCStressTest
@State
@Description("D14: a passing reference after the page was found idle")
@Outcome(id = "pinned, waits, quiet", expect = ACCEPTABLE, desc = "2 before A: truncation waits for the pin")
@Outcome(id = "refused, waits, quiet", expect = ACCEPTABLE,
    desc = "2, A: a passing reference looked like a pin")
@Outcome(id = "refused, idle, quiet", expect = ACCEPTABLE,
    desc = "the page changes hands, and nobody notices")
@Outcome(id = "refused, idle, warned", expect = ACCEPTABLE_INTERESTING,
    desc = "A, 2, B: a warning about nothing")
@Outcome(id = "refused, busy, .*", expect = ACCEPTABLE_INTERESTING,
    desc = "2, D: the next owner waits for a stranger")
@Outcome(id = {"pinned, idle, .*", "pinned, busy, .*"}, expect = FORBIDDEN,
    desc = "a pin on a page that went to another file")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Archs("x86-pv")
@Required(id = "refused, idle, quiet", because = "a page must be able to change hands")
@Required(id = "pinned, waits, quiet", because = "if no pin ever succeeds, finding none proves nothing")
public class PassingReferenceAfterIdle {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final VmArea next = FsdaxFile.mappedHole(K);

  private String truncateAndReuse() {
    if (K.ext4Setattr(file.truncator, file.inode) != 0) {
      return "waits";
    }
    next.mapping.host.blocks[0] = file.page;
    K.handleMmFault(next, 0);
    return K.daxLayoutBusyPage(next.mapping) == null ? "idle" : "busy";
  }

  @Actor
  public void get_user_pages_fast_only(LLL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void ext4_setattr(LLL_Result r) {
    r.r2 = truncateAndReuse();
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r3 = file.hasWarned() ? "warned" : "quiet";
  }
}
