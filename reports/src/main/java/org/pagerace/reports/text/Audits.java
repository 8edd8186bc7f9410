// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.List;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.ModelCell.Remark;
import org.pagerace.reports.results.ModelCell;

/** What all models of a cell agree on about its grades. */
final class Audits {
  private Audits() {}

  /** Ungraded outcomes that any model reaches, and grades that no model reaches. */
  static List<ModelCell.Audit> of(Cell cell) {
    return cell.models().stream()
        .flatMap(model -> model.audit().stream())
        .filter(audit -> audit.remark() == Remark.UNGRADED
            || audit.remark() == Remark.UNREACHABLE
                && cell.models().stream().allMatch(model -> model.audit().contains(audit)))
        .distinct()
        .toList();
  }
}
