// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.claims.Agreement;
import org.pagerace.reports.claims.Figures;
import org.pagerace.reports.claims.KillMatrix;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.EnumerationRun.Scope;
import org.pagerace.reports.enumeration.Enumerators;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.text.FiguresText;

/**
 * Everything: each race under each tree and patch, then each mutant under the races that execute what it overrides; and
 * how that compares with what the literature claims.
 */
final class CatalogueJob {
  private final Session session;
  private final PrintWriter stdout;
  private final PrintWriter stderr;
  private final List<MemoryModel> models = Models.all();
  private EnumerationRun current;

  CatalogueJob(Session session, PrintWriter stdout, PrintWriter stderr) {
    this.session = session;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** @return the exit status */
  int run() {
    Catalog catalog = session.catalog().get();
    Enumerators explorer = session.explorer().apply(List.of());
    List<CataloguedKernel> kernels =
        catalog.kernels().stream().filter(kernel -> kernel.kind() != CataloguedKernel.Kind.MUTANT).toList();
    Plan whole = Plan.of(catalog.races(), kernels, ArchChoice.exactly(catalog.archs()));
    try (Interruption interruption = new Interruption(this::cancel)) {
      long start = System.nanoTime();
      EnumerationStatus status = new EnumerationStatus(stderr, session.surface());
      List<Cell> before = enumerate(whole, status, new EnumerationRun(
          explorer, models, Scope.ALL, EnumerationRun.bounds(EnumerationJob.THREADS), status));
      Duration enumerated = Duration.ofNanos(System.nanoTime() - start);
      Plan mutants = affected(explorer, catalog);
      List<Cell> after = enumerate(mutants, status, new EnumerationRun(
          explorer, models, Scope.DECIDING, EnumerationRun.smallBounds(EnumerationJob.THREADS), status));
      Duration killed = Duration.ofNanos(System.nanoTime() - start).minus(enumerated);
      Figures figures = Figures.of(catalog, Agreement.of(catalog.races(), before), before,
          KillMatrix.of(catalog.kernels(), before, after));
      stdout.print(FiguresText.render(figures, enumerated, killed));
      stdout.flush();
      return interruption.exit(figures.exit());
    }
  }

  private synchronized void cancel() {
    if (current != null) {
      current.cancel();
    }
  }

  private synchronized void begin(EnumerationRun run) {
    current = run;
  }

  private List<Cell> enumerate(Plan plan, EnumerationStatus status, EnumerationRun run) {
    begin(run);
    List<ModelCell> records = new ArrayList<>();
    plan.notApplicable()
        .flatMap(cell -> models.stream().map(model -> cell.notApplicable(model.name())))
        .forEach(records::add);
    run.run(EnumerationJob.targets(plan), EnumerationJob.THREADS)
        .forEach(measured -> measured.forEach(one -> records.add(one.cell())));
    status.clear();
    return Cells.of(plan.raceRecords(), records);
  }

  /** The cells of mutants in which something of the mutant may be executed. */
  private Plan affected(Enumerators explorer, Catalog catalog) {
    List<String> names = models.stream().map(MemoryModel::name).toList();
    List<CataloguedKernel> mutants = catalog.kernels(CataloguedKernel.Kind.MUTANT);
    Plan all = Plan.of(catalog.races(), mutants, ArchChoice.exactly(catalog.archs()));
    Stream<Plan.Cell> affected = all.raced().filter(cell -> {
      CataloguedKernel base = KillMatrix.base(cell.kernel(), catalog.kernels());
      boolean isComparable = cell.race().race().needs().stream().allMatch(base::has);
      return isComparable && explorer.isAffected(target(cell, base), target(cell, cell.kernel()), names);
    });
    return new Plan(all.races(), mutants, affected.toList());
  }

  private static Target target(Plan.Cell cell, CataloguedKernel kernel) {
    return Target.of(cell.race().race(), kernel.name(), kernel.type(), cell.arch().name(), cell.arch().type());
  }
}
