// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.List;

/** Hears how an enumeration goes. Calls come from several threads, one at a time. */
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (target, records, done, all) -> {};

  /**
   * A class came to its end.
   *
   * @param done how many have, with this one
   */
  void finished(Target target, List<Measured> records, int done, int all);
}
