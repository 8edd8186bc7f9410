// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.ports.Mends;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Measured;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Progress;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Verdict;

/** A race that is red under a released tree is red no longer when the tree has the fix. */
class FixesTest {
  private static final Catalog CATALOG = OurCatalog.CATALOG;

  static List<Arguments> promises() {
    List<Arguments> promises = new ArrayList<>();
    for (CataloguedKernel fix : CATALOG.kernels()) {
      for (String mended : mends(fix)) {
        String[] raceAndArch = mended.split("@");
        CataloguedArch arch = CATALOG.archs(raceAndArch.length > 1 ? raceAndArch[1] : "x86").get(0);
        for (CataloguedRace race : CATALOG.races(raceAndArch[0])) {
          promises.add(Arguments.of(fix, race, arch));
        }
      }
    }
    return promises;
  }

  /** What a fix mends may depend on the tree it is applied to: then its class says so. */
  private static String[] mends(CataloguedKernel fix) {
    Class<?> outer = fix.type().getEnclosingClass();
    return Stream.of(fix.type(), outer == null ? fix.type() : outer)
        .map(type -> type.getAnnotation(Mends.class))
        .filter(mends -> mends != null)
        .findFirst().map(Mends::value).orElse(new String[0]);
  }

  @ParameterizedTest
  @MethodSource("promises")
  void aFixMendsWhatItsTreeShipped(CataloguedKernel fix, CataloguedRace race, CataloguedArch arch) {
    CataloguedKernel base = CATALOG.kernels().stream()
        .filter(kernel -> kernel.type() == fix.type().getSuperclass()).findFirst().orElseThrow();
    assertThat(verdicts(base, race, arch)).as(base.name()).contains(Verdict.BAD);
    assertThat(verdicts(fix, race, arch)).as(fix.name()).containsOnly(Verdict.OK);
  }

  private static List<Verdict> verdicts(CataloguedKernel kernel, CataloguedRace race, CataloguedArch arch) {
    EnumerationRun run = new EnumerationRun(
        Explorer.over(List.of()),
        Models.all(),
        EnumerationRun.Scope.DECIDING,
        Limits.usual(1),
        Progress.NONE);
    Target target = Target.of(race.race(), kernel.name(), kernel.type(), arch.name(), arch.type());
    List<Verdict> verdicts = new ArrayList<>();
    for (List<Measured> measured : run.run(List.of(target), 1)) {
      measured.forEach(one -> verdicts.add(one.cell().verdict()));
    }
    return verdicts;
  }
}
