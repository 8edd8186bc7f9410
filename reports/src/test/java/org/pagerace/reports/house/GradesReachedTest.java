// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.OurCatalog;
import org.pagerace.reports.enumeration.Enumerator;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Race;

/** A grade that no tree, patch or mutant can reach says nothing. */
class GradesReachedTest {
  private static final Catalog CATALOG = OurCatalog.CATALOG;
  private static final Enumerator EXPLORER = Explorer.over(List.of()).get();

  private static final Set<String> DEFAULT_KERNELS = Set.of("v5.9", "rfc-v2", "v6.15");

  /** Where to look next: cheap places first, since one is enough. */
  private record Place(CataloguedKernel kernel, String arch, String model) {}

  static List<CataloguedRace> races() {
    return OurCatalog.productRaces();
  }

  @ParameterizedTest
  @MethodSource("races")
  void everyGradedOutcomeIsReachableSomewhere(CataloguedRace race) {
    Grading grading = Grading.of(race.race());
    Set<String> unreached = new LinkedHashSet<>(grading.rows().stream().map(Race.Grade::id).toList());
    for (Place place : places(race)) {
      if (unreached.isEmpty()) {
        break;
      }
      for (Enumeration.Reached outcome : enumerate(race, place).outcomes()) {
        unreached.remove(grading.gradeOf(outcome.id()).id());
      }
    }
    assertThat(unreached).as("outcomes that %s grades and nothing reaches", race.simpleName()).isEmpty();
  }

  private static List<Place> places(CataloguedRace race) {
    List<Place> near = new ArrayList<>();
    List<Place> far = new ArrayList<>();
    List<Place> nearAndWeak = new ArrayList<>();
    List<Place> weak = new ArrayList<>();
    for (CataloguedKernel kernel : CATALOG.kernels()) {
      if (kernel.kind() != CataloguedKernel.Kind.MUTANT) {
        boolean isNear = DEFAULT_KERNELS.contains(kernel.name());
        List<Place> places = isNear ? near : far;
        places.add(new Place(kernel, "x86", "sc"));
        places.add(new Place(kernel, "x86-pv", "sc"));
        (isNear ? nearAndWeak : weak).add(new Place(kernel, "arm64", "java"));
      }
    }
    for (CataloguedKernel mutant : CATALOG.kernels()) {
      for (String broken : mutant.breaks()) {
        String[] raceAndArch = broken.split("@");
        if (race.ids().contains(raceAndArch[0]) || race.simpleName().equals(raceAndArch[0])) {
          String arch = raceAndArch.length > 1 ? raceAndArch[1] : "x86";
          near.add(new Place(mutant, arch, "sc"));
          nearAndWeak.add(new Place(mutant, arch, arch.equals("arm64") ? "java" : "tso"));
        }
      }
    }
    near.addAll(nearAndWeak);
    near.addAll(far);
    near.addAll(weak);
    return near.stream().filter(place -> race.race().needs().stream().allMatch(place.kernel()::has)).toList();
  }

  private static Enumeration enumerate(CataloguedRace race, Place place) {
    Target target = Target.of(
        race.race(),
        place.kernel().name(),
        place.kernel().type(),
        place.arch(),
        CATALOG.archs(place.arch()).get(0).type());
    return EXPLORER.enumerate(target, Models.named(List.of(place.model())).get(0), Limits.usual(1));
  }
}
