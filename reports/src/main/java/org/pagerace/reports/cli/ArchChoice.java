// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.List;
import java.util.stream.Stream;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedRace;

/** Which archs a race runs on. */
interface ArchChoice {

  List<CataloguedArch> of(CataloguedRace race);

  /** The same archs for every race. */
  static ArchChoice exactly(List<CataloguedArch> archs) {
    return race -> archs;
  }

  /** Every arch, but one that differs from another in one thing alone only for the races that name it. */
  static ArchChoice all(Catalog catalog) {
    return race -> catalog.archs().stream()
        .filter(arch -> !arch.isOnlyWhereNamed() || race.archs().contains(arch.name()))
        .toList();
  }

  /** The machine's own arch, and for a race those that can change its answer. */
  static ArchChoice byDefault(Catalog catalog, String osArch) {
    String own = named(osArch);
    return race -> Stream.concat(Stream.of(own), race.archs().stream())
        .flatMap(name -> catalog.archs(name).stream())
        .distinct()
        .toList();
  }

  /** The port that stands for a processor as Java names it; x86 where there is none for it. */
  private static String named(String osArch) {
    return osArch.equals("aarch64") ? "arm64" : "x86";
  }
}
