// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.gate.Change;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Comparison;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;

/**
 * What each bug and each fix of history does to the kernel it is applied to.
 *
 * @param rows in the order of the catalogue
 */
public record History(List<Row> rows) {

  /**
   * A bug or a fix.
   *
   * @param patch its name
   * @param base name of the kernel that it is applied to
   * @param breaks simple names of the races that turn red, each with the archs
   * @param mends simple names of the races in which something forbidden is gone, each with the archs
   */
  public record Row(String patch, String base, List<String> breaks, List<String> mends) {
    /** Whether it changes nothing that a race can tell: then it says nothing either. */
    public boolean isMute() {
      return breaks.isEmpty() && mends.isEmpty();
    }
  }

  /**
   * Compares each patch with the kernel that it extends.
   *
   * @param patches bugs and fixes
   * @param before cells of those kernels
   * @param after cells of the patches; none where a race executes nothing that the patch overrides
   */
  public static History of(
      List<CataloguedKernel> patches, List<CataloguedKernel> kernels, List<Cell> before, List<Cell> after) {
    List<Row> rows = new ArrayList<>();
    for (CataloguedKernel patch : patches) {
      CataloguedKernel base = KillMatrix.base(patch, kernels);
      List<Cell> both = new ArrayList<>(after.stream().filter(cell -> cell.kernel().equals(patch.name())).toList());
      before.stream().filter(cell -> cell.kernel().equals(base.name())).forEach(both::add);
      after.stream().filter(cell -> cell.kernel().equals(base.name())).forEach(both::add);
      List<Change> changes = Comparison.of(base.name(), patch.name(), both).changes();
      rows.add(new Row(patch.name(), base.name(),
          places(changes.stream().filter(change -> change.code().severity() == Severity.ERROR).toList()),
          places(changes.stream().filter(History::isMended).toList())));
    }
    return new History(List.copyOf(rows));
  }

  private static boolean isMended(Change change) {
    return change.code() == Code.OUTCOME_DISAPPEARS
        && Grading.of(change.candidate().race()).gradeOf(change.outcome()).expected() == Expected.FORBIDDEN;
  }

  private static List<String> places(List<Change> changes) {
    TreeSet<String> places = new TreeSet<>();
    for (Change change : changes) {
      places.add(change.candidate().race().simpleName() + "@" + change.candidate().arch());
    }
    return List.copyOf(places);
  }
}
