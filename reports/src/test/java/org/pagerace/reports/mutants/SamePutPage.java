// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.mutants;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** An override that changes nothing: put_page written another way. */
@Source(value = "test", title = "put_page in other words")
public class SamePutPage extends V5_9 {
  @Override
  public void putPage(Page page) {
    if (pageIsDevmapManaged(compoundHead(page))) {
      putDevmapManagedPage(compoundHead(page));
    } else if (putPageTestzero(compoundHead(page))) {
      __putPage(compoundHead(page));
    }
  }
}
