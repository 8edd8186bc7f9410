// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.HardwareRun;
import org.pagerace.reports.hardware.RunListener;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;

/**
 * Every mutant against every race that it says it breaks, on this machine's cores. Not part of the build, since it takes
 * minutes and is a matter of chance; the command is
 *
 * <pre>
 * mvn -B test -pl reports -am -Dtest=MutantsOnHardware -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * with {@code -Dmutants.seconds=6} seconds of budget for each cell where nothing else is said. What a mutant breaks on
 * arm64 only is left to arm64 machines, and to the enumeration.
 */
class MutantsOnHardware {
  private static final boolean IS_ARM64 = System.getProperty("os.arch").equals("aarch64");

  private final Catalog catalog = Catalog.of(getClass().getClassLoader());

  @Test
  void everyMutantTurnsItsRacesRed(@TempDir Path out) throws IOException {
    List<CellPlan> plan = new ArrayList<>();
    for (CataloguedKernel mutant : catalog.kernels(CataloguedKernel.Kind.MUTANT)) {
      for (String broken : mutant.breaks()) {
        String[] raceAndArch = broken.split("@");
        String arch = raceAndArch.length > 1 ? raceAndArch[1] : IS_ARM64 ? "arm64" : "x86";
        if (arch.equals("arm64") != IS_ARM64) {
          continue;
        }
        for (CataloguedRace race : catalog.races(raceAndArch[0])) {
          if (race.race().needs().stream().allMatch(mutant::has)) {
            plan.add(plan(race, mutant, arch));
          }
        }
      }
    }
    assertThat(plan).hasSizeGreaterThan(50);

    Duration budget = Duration.ofSeconds((long) plan.size() * Integer.getInteger("mutants.seconds", 6));
    RunListener listener =
        new RunListener() {
          @Override
          public void finished(HardwareCell cell) {
            System.out.println(cell.verdict().word() + "  " + cell.race() + "  " + cell.kernel() + "  " + cell.why());
          }
        };
    List<HardwareCell> cells =
        new HardwareRun(HardwareRun.Setup.here(), listener)
            .run(plan, race -> Grading.of(catalog.races(race).get(0).race()), budget, out);

    assertThat(cells)
        .allSatisfy(cell -> assertThat(cell.verdict().isFinding()).as(cell.race() + " under " + cell.kernel()).isTrue());
  }

  private CellPlan plan(CataloguedRace race, CataloguedKernel mutant, String arch) {
    return new CellPlan(
        race.name(),
        mutant.name(),
        mutant.type().getName(),
        arch,
        catalog.archs(arch).get(0).type().getName());
  }
}
