// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.Comparator;
import java.util.List;
import org.pagerace.reports.results.Kernel;

/** A tree or a patch: where it comes from and what it overrides. */
final class KernelSection {
  private KernelSection() {}

  static PageView.KernelView of(Kernel kernel, Anchors anchors) {
    List<PageView.TouchedRow> touches = kernel.touches().stream()
        .sorted(Comparator.comparing(Kernel.Touched::file))
        .map(touched -> new PageView.TouchedRow(
            KernelLinks.file(touched.file(), kernel.base()),
            touched.functions().size(),
            "+".repeat(Math.min(40, touched.functions().size())),
            touched.functions().stream().sorted()
                .map(function -> KernelLinks.function(function, kernel.base())).toList()))
        .toList();
    return new PageView.KernelView(anchors.kernel(kernel.name()), kernel.name(), kernel.title(),
        kernel.className(), kernel.base(), KernelLinks.source(kernel.source()), touches);
  }
}
