// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.PercpuRefModes;
import org.pagerace.ports.tree.Tree;

/**
 * The references on a range are counted by every CPU for itself, until the range is killed.
 *
 * <pre>
 *   percpu_ref_tryget_live                percpu_ref_kill
 *   1. enter a read-side section of RCU   A. mark the reference dead: from now on all CPUs
 *   2. dead? then refuse                     share one counter
 *   3. no: count up for this CPU          B. wait until every section that began before has
 *   4. leave the section                     ended
 *   5. use the range, put the reference   C. add what the CPUs have counted, drop the first
 *                                            reference
 * </pre>
 *
 * A before 2: 2 refuses, or 3 counts on the shared counter, which knows of it.
 * 2 before A: B waits for 4, and C finds what 3 has counted. Without B a 3 that comes after C is in no sum: the last
 * reference is dropped and the range released while somebody uses it.
 * That 3 can succeed after A is documented: kill alone does not end anything.
 */
@JCStressTest
@State
@Description("E2: a live reference is taken while the range is killed")
@Outcome(id = "held, released", expect = ACCEPTABLE, desc = "3 before C: the range was released after 5")
@Outcome(id = "held after the kill, released", expect = ACCEPTABLE, desc = "A before 5: released after 5 all the same")
@Outcome(id = "refused, released", expect = ACCEPTABLE, desc = "A before 2")
@Outcome(id = "released under it, .*", expect = FORBIDDEN, desc = "C missed what 3 has counted")
@Outcome(id = ".*, never released", expect = FORBIDDEN, desc = "references do not add up")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "held after the kill, released", because = "a reference must be able to outlive the kill")
@Required(id = "refused, released", because = "a dead range must refuse")
public class TrygetLiveVsKill {
  static final Tree K = Tree.underTest();

  final PercpuRefModes ref = K.percpuRefInit();

  private String use() {
    if (!K.percpuRefTrygetLive(ref)) {
      return "refused";
    }
    boolean isKilled = K.atomicRead(PercpuRefModes.PERCPU_COUNT_PTR, ref) != 0;
    boolean isReleased = K.atomicRead(PercpuRefModes.RELEASED, ref) != 0;
    K.percpuRefPut(ref);
    return isReleased ? "released under it" : isKilled ? "held after the kill" : "held";
  }

  @Actor
  public void percpu_ref_tryget_live(LL_Result r) {
    r.r1 = use();
  }

  @Actor
  public void percpu_ref_kill() {
    K.percpuRefKill(ref);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.atomicRead(PercpuRefModes.RELEASED, ref) != 0 ? "released" : "never released";
  }
}
