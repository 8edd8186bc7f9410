// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

/**
 * The cells of a run.
 *
 * @param races in the order of their names
 * @param kernels in the order asked for
 * @param cells race by race, kernel by kernel, arch by arch
 */
record Plan(List<CataloguedRace> races, List<CataloguedKernel> kernels, List<Cell> cells) {

  /**
   * A race, a kernel and an arch.
   *
   * @param missing the first function that the race needs and the kernel lacks; such a cell is not raced
   */
  record Cell(CataloguedRace race, CataloguedKernel kernel, CataloguedArch arch, Optional<String> missing) {

    CellPlan toRace() {
      return new CellPlan(
          race.name(), kernel.name(), kernel.type().getName(), arch.name(), arch.type().getName());
    }

    /** The cell of a kernel that lacks what the race is about. */
    HardwareCell notApplicable() {
      return new HardwareCell(race.name(), kernel.name(), arch.name(), Verdict.NA,
          why(), false, 0, List.of(), List.of());
    }

    /** The record of such a cell under a memory model. */
    ModelCell notApplicable(String model) {
      return new ModelCell(race.name(), kernel.name(), arch.name(), model, true, Verdict.NA, 0, null, List.of(),
          List.of(), why());
    }

    /** The cell that nobody raced. */
    HardwareCell notRun(String why) {
      return new HardwareCell(race.name(), kernel.name(), arch.name(), Verdict.NOT_RUN, why, false, 0, List.of(),
          List.of());
    }

    private String why() {
      return kernel.name() + " has no " + missing.orElseThrow();
    }
  }

  /**
   * Every race on every kernel, on the archs of {@code choice}.
   *
   * @param choice which archs each race runs on
   */
  static Plan of(List<CataloguedRace> races, List<CataloguedKernel> kernels, ArchChoice choice) {
    List<Cell> cells = new ArrayList<>();
    for (CataloguedRace race : races) {
      for (CataloguedKernel kernel : kernels) {
        Optional<String> missing =
            race.race().needs().stream().filter(function -> !kernel.has(function)).findFirst();
        choice.of(race).forEach(arch -> cells.add(new Cell(race, kernel, arch, missing)));
      }
    }
    return new Plan(List.copyOf(races), List.copyOf(kernels), List.copyOf(cells));
  }

  Stream<Cell> raced() {
    return cells.stream().filter(cell -> cell.missing().isEmpty());
  }

  Stream<Cell> notApplicable() {
    return cells.stream().filter(cell -> cell.missing().isPresent());
  }

  List<Race> raceRecords() {
    return races.stream().map(CataloguedRace::race).toList();
  }

  List<Kernel> kernelRecords() {
    return kernels.stream().map(CataloguedKernel::kernel).toList();
  }
}
