// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.Collection;

/**
 * Nothing on the class path has that name; the message is one sentence that names the nearest that exists.
 */
public final class UnknownNameException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param kind what was asked for, such as {@code kernel}
   * @param asked the name as given
   * @param known every name of that kind
   */
  public UnknownNameException(String kind, String asked, Collection<String> known) {
    super("no " + kind + " is called '" + asked + "'"
        + Nearest.to(asked, known).map(name -> "; the nearest is " + name).orElse("; there is none at all"));
  }
}
