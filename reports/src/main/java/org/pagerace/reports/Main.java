// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports;

import org.pagerace.reports.cli.Pagerace;

/** Starts the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Pagerace.commandLine().execute(args));
  }
}
