// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

/** Which memory models decide a cell; the others say what would become of the code elsewhere. */
public final class Deciding {
  private Deciding() {}

  /**
   * Whether a model decides a cell. The x86 archs have store buffers and nothing weaker; another arch, and a class that
   * knows none, is decided by every model.
   *
   * @param arch null for a class that knows none
   */
  public static boolean decides(String model, String arch) {
    return arch == null || !arch.startsWith("x86") || model.equals("sc") || model.equals("tso");
  }
}
