// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Three tasks sleep until the entry of a page is unlocked; each wants it gone. Another one that wants the same comes by.
 *
 * <pre>
 *   dax_unlock_entry                      dax_delete_mapping_entry
 *   1. unlock the entry                   A. unlocked? take the entry out of the file
 *   2. wake who has waited longest        B. wake who waits for it
 *   3. he comes back as A did
 * </pre>
 *
 * Waiters are woken one by one, since only one of them can have the entry: whoever is done with it wakes the next.
 * 1 before A and A before 3: there is no entry any more when 3 looks, and he who was woken has nothing to unlock, and so
 * wakes nobody. If B also wakes one only, the chain ends there with somebody still asleep, and nobody will ever come and
 * wake him: virtiofs hung so until B woke all.
 * Woken tasks go on when the others are done.
 */
@JCStressTest
@State
@Description("R-16: exclusive waiters for an entry that goes away")
@Outcome(id = "all woken", expect = ACCEPTABLE, desc = "everybody has come to his turn")
@Outcome(id = "forgotten", expect = FORBIDDEN, desc = "asleep for ever over an entry that is gone")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "all woken", because = "sleepers must be woken")
public class InvalidatedEntryWakesAll {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final AddressSpace mapping = file.inode.mapping;
  final DaxEntry entry = K.grabMappingEntry(mapping, 0);
  final TaskStruct[] sleepers = {K.taskStruct(), K.taskStruct(), K.taskStruct()};

  public InvalidatedEntryWakesAll() {
    for (TaskStruct sleeper : sleepers) {
      sleeper.waitEntry.task = sleeper;
      sleeper.waitEntry.key = mapping;
      K.prepareToWaitEvent(mapping.entryQueue, sleeper.waitEntry, TaskStruct.TASK_UNINTERRUPTIBLE);
    }
  }

  @Actor
  public void dax_unlock_entry() {
    K.daxUnlockEntry(mapping, 0, entry);
  }

  @Actor
  public void dax_delete_mapping_entry() {
    K.daxDeleteMappingEntry(mapping, 0);
  }

  @Arbiter
  public void after(L_Result r) {
    boolean[] isDone = new boolean[sleepers.length];
    for (int round = 0; round < sleepers.length; round++) {
      for (int i = 0; i < sleepers.length; i++) {
        if (!isDone[i] && K.taskIsRunning(sleepers[i])) {
          isDone[i] = true;
          K.daxDeleteMappingEntry(mapping, 0);
        }
      }
    }
    r.r1 = isDone[0] && isDone[1] && isDone[2] ? "all woken" : "forgotten";
  }
}
