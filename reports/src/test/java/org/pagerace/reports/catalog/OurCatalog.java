// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.List;

/** The catalogue of this project's own ports and races, read once for all tests. */
public final class OurCatalog {
  public static final Catalog CATALOG = Catalog.of(OurCatalog.class.getClassLoader());

  private OurCatalog() {}

  /** The races of the product, without those that tests bring along. */
  public static List<CataloguedRace> productRaces() {
    return CATALOG.races().stream().filter(race -> race.name().startsWith("org.pagerace.stress.")).toList();
  }
}
