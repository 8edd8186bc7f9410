// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.Tree;

/** A task that sleeps until it is told that a device page has become idle. */
public final class IdleWatcher {
  private final Tree k;
  private final TaskStruct task;

  public IdleWatcher(Tree k, Page page) {
    this.k = k;
    task = k.taskStruct();
    k.initWaitVarEntry(task.waitEntry, task, page);
    k.prepareToWaitEvent(k.__varWaitqueue(page), task.waitEntry, TaskStruct.TASK_INTERRUPTIBLE);
  }

  /** Whether somebody found the page idle and said so. */
  public boolean wasTold() {
    return k.taskIsRunning(task);
  }
}
