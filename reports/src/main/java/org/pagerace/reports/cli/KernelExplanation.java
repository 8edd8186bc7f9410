// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.List;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedKernel.Kind;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.results.Kernel;

/** A tree or patch in words: where it comes from and what it overrides, like a diffstat. */
final class KernelExplanation {
  private static final int LONGEST_BAR = 20;

  private KernelExplanation() {}

  static String of(CataloguedKernel catalogued, Catalog catalog) {
    Kernel kernel = catalogued.kernel();
    Columns facts = new Columns("  ").row("class", kernel.className());
    if (!kernel.base().isEmpty() && !kernel.base().equals(kernel.name())) {
      facts.row("base", kernel.base());
    }
    if (!kernel.source().isEmpty()) {
      facts.row("source", kernel.source());
    }
    if (!catalogued.breaks().isEmpty()) {
      List<String> races = catalogued.breaks().stream().map(id -> titled(id, catalog)).toList();
      facts.row("breaks", String.join(", ", races));
    }
    return kernel.name() + "\n\n" + new Columns("").row(kernel.title()) + "\n" + facts
        + diffstat(catalogued, kernel.touches())
        + commits(catalogued)
        + (catalogued.kind() == Kind.MUTANT ? "" : CountTable.of(catalogued));
  }

  /** The commits that the later forms of a tree's files were ported from; a patch has its one source. */
  private static String commits(CataloguedKernel catalogued) {
    Columns columns = new Columns("  ");
    catalogued.commits().forEach(commit ->
        columns.row(commit.id(), commit.title() + ": " + String.join(", ", commit.files())));
    return columns.isEmpty() ? "" : "\nPorted from\n" + columns;
  }

  private static String titled(String id, Catalog catalog) {
    List<String> races = catalog.findRaces(id.replaceFirst("@.*", "")).stream()
        .map(CataloguedRace::simpleName)
        .toList();
    return races.isEmpty() ? id : id + " " + String.join(" ", races);
  }

  private static String diffstat(CataloguedKernel catalogued, List<Kernel.Touched> touches) {
    if (touches.isEmpty()) {
      return "";
    }
    Columns columns = new Columns("  ");
    for (Kernel.Touched touched : touches) {
      int functions = touched.functions().size();
      columns.row(touched.file().isEmpty() ? "(no kernel file)" : touched.file(), Integer.toString(functions),
          "+".repeat(Math.min(LONGEST_BAR, functions)), String.join(", ", touched.functions()));
    }
    int all = touches.stream().mapToInt(touched -> touched.functions().size()).sum();
    return "\nDiffers from " + catalogued.parent() + " by " + all
        + (all == 1 ? " function in " : " functions in ")
        + touches.size() + (touches.size() == 1 ? " file\n" : " files\n") + columns;
  }
}
