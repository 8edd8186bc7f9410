// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;

/** What finds every outcome of a class. One thread uses it at a time. */
@FunctionalInterface
public interface Enumerator {
  /**
   * Every outcome of a class under a memory model, as far as the bounds allow.
   *
   * @throws Unsupported where the class does something that is not modelled
   */
  Enumeration enumerate(Target target, MemoryModel model, Bounds bounds);
}
