// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.claims.Agreement;
import org.pagerace.reports.claims.Claim;
import org.pagerace.reports.claims.Figures;
import org.pagerace.reports.claims.History;
import org.pagerace.reports.claims.KillMatrix;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.EnumerationRun.Scope;
import org.pagerace.reports.enumeration.Enumerators;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Measured;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.text.FiguresText;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Everything: each race under each tree and series, then each bug, fix and mutant under the races that execute what it
 * overrides; and how that compares with what the literature claims.
 */
final class CatalogueJob {
  private final Session session;
  private final PrintWriter stdout;
  private final PrintWriter stderr;
  private final RunRecord record;
  private final List<MemoryModel> models = Models.all();
  private final List<List<Measured>> measured = new ArrayList<>();
  private EnumerationRun current;

  CatalogueJob(Session session, CommandSpec spec) {
    this.session = session;
    record = new RunRecord(spec);
    stdout = spec.commandLine().getOut();
    stderr = spec.commandLine().getErr();
  }

  /** @return the exit status */
  int run(EnumerationJob.Views views) throws IOException {
    views.prepare();
    Catalog catalog = session.catalog().get();
    Enumerators explorer = session.explorer().apply(List.of()).withoutWitnesses();
    Set<String> claimed = Claim.kernels();
    List<CataloguedKernel> kernels =
        catalog.kernels().stream().filter(kernel -> claimed.contains(kernel.name())).toList();
    List<CataloguedKernel> patches = catalog.kernels(CataloguedKernel.Kind.PATCH).stream()
        .filter(kernel -> !claimed.contains(kernel.name())).toList();
    List<CataloguedKernel> mutants = catalog.kernels(CataloguedKernel.Kind.MUTANT);
    Plan whole = Plan.of(catalog.races(), kernels, ArchChoice.all(catalog));
    try (Interruption interruption = new Interruption(this::cancel)) {
      long start = System.nanoTime();
      EnumerationStatus status = new EnumerationStatus(stderr, session.surface());
      List<Cell> before = enumerate(whole, status, new EnumerationRun(
          explorer, models, Scope.ALL, Limits.usual(EnumerationJob.THREADS), status));
      List<CataloguedKernel> bases = bases(catalog, claimed);
      before.addAll(enumerate(affected(explorer, bases, catalog), status, new EnumerationRun(
          explorer, models, Scope.DECIDING, Limits.ofSlips(EnumerationJob.THREADS), status)));
      bases.forEach(base -> inherit(base, KillMatrix.base(base, catalog.kernels()), before));
      Duration enumerated = Duration.ofNanos(System.nanoTime() - start);
      List<Cell> mended = enumerate(affected(explorer, patches, catalog), status, new EnumerationRun(
          explorer, models, Scope.DECIDING, Limits.ofSlips(EnumerationJob.THREADS), status));
      List<Cell> slipped = enumerate(affected(explorer, mutants, catalog), status, new EnumerationRun(
          explorer, models, Scope.DECIDING, Limits.ofSlips(EnumerationJob.THREADS), status)
              .until(new Killed(before, catalog)));
      Duration killed = Duration.ofNanos(System.nanoTime() - start).minus(enumerated);
      Figures figures = Figures.of(catalog, Agreement.of(catalog.races(), before), before,
          KillMatrix.of(catalog.kernels(), before, slipped), History.of(patches, catalog.kernels(), before, mended));
      stdout.print(FiguresText.render(figures, enumerated, killed));
      if (views.stats()) {
        stdout.print(EnumerationStats.of(measured));
      }
      stdout.flush();
      views.write(record.results(whole.raceRecords(), catalog.kernels().stream().map(CataloguedKernel::kernel).toList(),
          catalog.digests(), measured.stream().flatMap(List::stream).map(Measured::cell).toList(), List.of(), List.of()),
          stderr);
      return interruption.exit(figures.exit());
    }
  }

  /** Bugs, fixes and slips on which others stand, each after what it stands on itself. */
  private static List<CataloguedKernel> bases(Catalog catalog, Set<String> claimed) {
    Set<Class<?>> below =
        catalog.kernels().stream().map(kernel -> kernel.type().getSuperclass()).collect(Collectors.toSet());
    return catalog.kernels().stream()
        .filter(kernel -> below.contains(kernel.type()) && !claimed.contains(kernel.name()))
        .sorted(Comparator.comparing(kernel -> depth(kernel.type())))
        .toList();
  }

  private static int depth(Class<?> type) {
    return type == null ? 0 : 1 + depth(type.getSuperclass());
  }

  /** Where nothing of its own is executed, a kernel does what the one below it does. */
  private static void inherit(CataloguedKernel kernel, CataloguedKernel base, List<Cell> cells) {
    Set<List<Object>> own = cells.stream()
        .filter(cell -> cell.kernel().equals(kernel.name()))
        .map(cell -> List.<Object>of(cell.race().name(), cell.arch()))
        .collect(Collectors.toSet());
    cells.addAll(cells.stream()
        .filter(cell -> cell.kernel().equals(base.name()))
        .filter(cell -> !own.contains(List.<Object>of(cell.race().name(), cell.arch())))
        .map(cell -> new Cell(cell.race(), kernel.name(), cell.arch(), cell.hardware(), cell.models()))
        .toList());
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
    List<List<Measured>> found = run.run(EnumerationJob.targets(plan), EnumerationJob.THREADS);
    measured.addAll(found);
    found.forEach(each -> each.forEach(one -> records.add(one.cell())));
    status.clear();
    return Cells.of(plan.raceRecords(), records);
  }

  /** The cells of kernels in which something that they override may be executed, kernel by kernel. */
  private Plan affected(Enumerators explorer, List<CataloguedKernel> kernels, Catalog catalog) {
    List<String> names = models.stream().map(MemoryModel::name).toList();
    Plan all = Plan.of(catalog.races(), kernels, ArchChoice.all(catalog));
    Stream<Plan.Cell> affected = all.raced()
        .filter(cell -> {
          CataloguedKernel base = KillMatrix.base(cell.kernel(), catalog.kernels());
          boolean isComparable = cell.race().race().needs().stream().allMatch(base::has);
          return isComparable && explorer.isAffected(target(cell, base), target(cell, cell.kernel()), names);
        })
        .sorted(Comparator.comparing((Plan.Cell cell) -> cell.kernel().name()).thenComparing(cell -> cell.arch().name()));
    return new Plan(all.races(), kernels, affected.toList());
  }

  /** A mutant that shows a fault under one model shows it under the weaker ones too, unless its kernel did before. */
  private record Killed(Map<String, Set<String>> before, Map<String, String> base)
      implements BiPredicate<Target, ModelCell> {

    Killed(List<Cell> before, Catalog catalog) {
      this(new HashMap<>(), new HashMap<>());
      for (Cell cell : before) {
        Set<String> faults = this.before.computeIfAbsent(
            String.join(" ", cell.race().name(), cell.kernel(), cell.arch()), any -> new HashSet<>());
        cell.models().forEach(model -> faults.addAll(faults(model)));
      }
      for (CataloguedKernel mutant : catalog.kernels(CataloguedKernel.Kind.MUTANT)) {
        base.put(mutant.name(), KillMatrix.base(mutant, catalog.kernels()).name());
      }
    }

    private static Set<String> faults(ModelCell model) {
      return model.outcomes().stream()
          .filter(outcome -> outcome.expected() == Expected.FORBIDDEN)
          .map(ModelCell.Outcome::id)
          .collect(Collectors.toSet());
    }

    @Override
    public boolean test(Target target, ModelCell record) {
      String place = String.join(" ", target.race().name(), base.get(target.kernel()), target.arch());
      return !before.getOrDefault(place, Set.of()).containsAll(faults(record));
    }
  }

  private static Target target(Plan.Cell cell, CataloguedKernel kernel) {
    return Target.of(cell.race().race(), kernel.name(), kernel.type(), cell.arch().name(), cell.arch().type());
  }
}
