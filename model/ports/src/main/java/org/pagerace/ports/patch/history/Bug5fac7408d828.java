// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;

/** What commit 5fac7408d828 mended, on v5.9: truncation asks nobody whether a page of the file is pinned. */
@Source(value = "5fac7408d828", title = "before mm, fs, dax: handle layout changes to pinned dax mappings")
@Breaks("D2")
public class Bug5fac7408d828 extends V5_9 {
  @Override
  public int ext4BreakLayouts(TaskStruct current, Inode inode) {
    return 0;
  }
}
