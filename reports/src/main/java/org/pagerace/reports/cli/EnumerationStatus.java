// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.PrintWriter;
import java.util.List;
import org.pagerace.reports.enumeration.Measured;
import org.pagerace.reports.enumeration.Progress;
import org.pagerace.reports.enumeration.Target;

/** How far an enumeration is, on standard error. */
final class EnumerationStatus implements Progress {
  private final ProgressLine shown;

  EnumerationStatus(PrintWriter err, StatusLine.Surface surface) {
    shown = new ProgressLine(err, surface, System::nanoTime);
  }

  @Override
  public void finished(Target target, List<Measured> records, int done, int all) {
    shown.show(() -> line(target, done, all));
  }

  /** Takes the line away, so that what follows starts at the margin. */
  void clear() {
    shown.clear();
  }

  private static String line(Target target, int done, int all) {
    String start = "enumerated " + done + "/" + all + "  ";
    String name = target.race().simpleName()
        + (target.kernel() == null ? "" : " " + target.kernel() + " " + target.arch());
    return start + ProgressLine.cut(name, Columns.WIDTH - 1 - start.length());
  }
}
