// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.EnumerationRun.Scope;
import org.pagerace.reports.enumeration.Enumerators;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Finds out what two kernels do in the races that execute something in which they differ, and no more: first the class files
 * leave out the races that could not, then the baseline's enumerations those that do not, and only the rest is enumerated
 * for the candidate too.
 */
final class GateJob {
  private final Session session;
  private final CommandSpec spec;
  private final Catalog catalog;
  private final Kernels kernels;
  private final Enumerators explorer;
  private final List<MemoryModel> models = Models.all();
  private final List<ModelCell> records = new ArrayList<>();
  private volatile Runnable cancelling = () -> {};
  private volatile boolean cancelled;

  /** What is compared. */
  record Kernels(CataloguedKernel before, CataloguedKernel after) {
    List<CataloguedKernel> both() {
      return List.of(before, after);
    }
  }

  /**
   * What both do.
   *
   * @param unaffected simple names of the races in which neither could do anything that the other does not
   * @param unexercised functions in which they differ and that no race has executed
   */
  record Found(Results results, Set<String> unaffected, Set<String> unexercised) {}

  /** @param classPath where the classes are, empty for our own */
  GateJob(Session session, List<Path> classPath, Catalog catalog, Kernels kernels, CommandSpec spec) {
    this.session = session;
    this.catalog = catalog;
    this.kernels = kernels;
    this.spec = spec;
    explorer = session.explorer().apply(classPath);
  }

  /** Ends it soon; what has not ended by then is not run. */
  void cancel() {
    cancelled = true;
    cancelling.run();
  }

  /** @param stress how the affected races are raced besides */
  Found find(List<CataloguedRace> races, ArchChoice archs, GateStress stress) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    RunRecord record = new RunRecord(spec);
    EnumerationStatus status = new EnumerationStatus(err, session.surface());
    Plan all = Plan.of(races, kernels.both(), archs);
    List<CataloguedRace> comparable = races.stream().filter(race -> isComparable(race, all)).toList();
    Plan before = Plan.of(comparable, List.of(kernels.before()), archs);
    enumerate(before, Scope.DECIDING, status);
    List<CataloguedRace> affected = comparable.stream().filter(race -> isAffected(race, all)).toList();
    Plan after = Plan.of(affected, List.of(kernels.after()), archs);
    enumerate(after, Scope.DECIDING, status);
    status.clear();
    Set<String> names = affected.stream().map(CataloguedRace::name).collect(Collectors.toSet());
    records.removeIf(one -> !names.contains(one.race()));
    GateStress.Raced raced = stress.race(affected, kernels, catalog, record, this::endsWith);
    raced.cells().forEach(cell -> explainSeen(cell, affected, archs, status));
    Results results = record.results(affected.stream().map(CataloguedRace::race).toList(),
        kernels.both().stream().map(CataloguedKernel::kernel).toList(), catalog.digests(), records, raced.cells(),
        raced.flags());
    Set<String> unaffected = new TreeSet<>(races.stream().map(CataloguedRace::simpleName).toList());
    affected.forEach(race -> unaffected.remove(race.simpleName()));
    return new Found(results, unaffected, unexercised());
  }

  private void endsWith(Runnable cancel) {
    cancelling = cancel;
    if (cancelled) {
      cancel.run();
    }
  }

  /** Whether the class files leave open that the kernels differ in it; what means nothing to one of them does differ. */
  private boolean isComparable(CataloguedRace race, Plan all) {
    List<Plan.Cell> cells = cells(race, all);
    boolean isNowhere = cells.stream().allMatch(cell -> cell.missing().isPresent());
    return !isNowhere && (cells.stream().anyMatch(cell -> cell.missing().isPresent())
        || before(cells).anyMatch(cell -> explorer.canDiffer(target(cell, kernels.before()), target(cell, kernels.after()))));
  }

  private boolean isAffected(CataloguedRace race, Plan all) {
    List<Plan.Cell> cells = cells(race, all);
    return cells.stream().anyMatch(cell -> cell.missing().isPresent())
        || before(cells).anyMatch(cell -> explorer.isAffected(target(cell, kernels.before()),
            target(cell, kernels.after()), deciding(cell)));
  }

  private List<String> deciding(Plan.Cell cell) {
    return models.stream().map(MemoryModel::name).filter(name -> Deciding.decides(name, cell.arch().name())).toList();
  }

  private Stream<Plan.Cell> before(List<Plan.Cell> cells) {
    return cells.stream().filter(cell -> cell.kernel() == kernels.before());
  }

  private static List<Plan.Cell> cells(CataloguedRace race, Plan all) {
    return all.cells().stream().filter(cell -> cell.race() == race).toList();
  }

  private static Target target(Plan.Cell cell, CataloguedKernel kernel) {
    return Target.of(cell.race().race(), kernel.name(), kernel.type(), cell.arch().name(), cell.arch().type());
  }

  private void enumerate(Plan plan, Scope scope, EnumerationStatus status) {
    EnumerationRun run =
        new EnumerationRun(explorer, models, scope, Limits.usual(EnumerationJob.THREADS), status);
    endsWith(run::cancel);
    plan.notApplicable()
        .flatMap(cell -> models.stream().map(model -> cell.notApplicable(model.name())))
        .forEach(records::add);
    run.run(EnumerationJob.targets(plan), EnumerationJob.THREADS)
        .forEach(measured -> measured.forEach(one -> records.add(one.cell())));
  }

  /** Where the cores showed what no model that decides reaches, the others are asked too, of both kernels. */
  private void explainSeen(
      HardwareCell raced, List<CataloguedRace> affected, ArchChoice archs, EnumerationStatus status) {
    List<Cell> known = Cells.of(affected.stream().map(CataloguedRace::race).toList(), records);
    boolean isUnknown = known.stream()
        .filter(cell -> cell.race().name().equals(raced.race()) && cell.kernel().equals(raced.kernel())
            && cell.arch().equals(raced.arch()))
        .anyMatch(cell -> raced.outcomes().stream()
            .anyMatch(seen -> seen.count() > 0 && cell.reaching(seen.id()).isEmpty())
            && cell.models().size() < models.size());
    if (isUnknown) {
      List<CataloguedRace> race = affected.stream().filter(one -> one.name().equals(raced.race())).toList();
      records.removeIf(one -> one.race().equals(raced.race()));
      enumerate(Plan.of(race, kernels.both(), archs), Scope.ALL, status);
      status.clear();
    }
  }

  private Set<String> unexercised() {
    Set<String> unexercised = new TreeSet<>();
    kernels.after().against(kernels.before()).touches().stream().map(Kernel.Touched::functions).forEach(unexercised::addAll);
    for (CataloguedKernel kernel : kernels.both()) {
      explorer.executed(kernel.type()).ifPresentOrElse(unexercised::removeAll, unexercised::clear);
    }
    return unexercised;
  }
}
