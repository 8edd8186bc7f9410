// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;

/**
 * What a gate compares.
 *
 * @param catalog what both were found in
 * @param baseline what was there before
 * @param candidate what is in question
 */
record Compared(Catalog catalog, CataloguedKernel baseline, CataloguedKernel candidate) {

  /**
   * Finds both.
   *
   * @param candidate a name, or the full name of a class
   * @param baseline likewise; null for what the candidate extends
   * @throws BadInputException where a name means several kernels, or the two cannot be compared
   * @throws org.pagerace.reports.catalog.UnknownNameException where a name means nothing
   * @throws org.pagerace.reports.catalog.UnusableClassException where a class of somebody's jar cannot be under test
   */
  static Compared of(Catalog catalog, String candidate, String baseline) {
    CataloguedKernel after = one("--candidate", candidate, catalog);
    if (baseline == null) {
      CataloguedKernel before = ancestors(after, catalog).findFirst().orElseThrow(() -> new BadInputException(
          after.name() + " extends no tree or patch: name what it is compared with, with --baseline"));
      return new Compared(catalog, before, after);
    }
    CataloguedKernel before = one("--baseline", baseline, catalog);
    if (before.type() == after.type()) {
      throw new BadInputException(after.name() + " is its own baseline: name another kernel with --baseline");
    }
    if (after.kind() != CataloguedKernel.Kind.TREE && !before.type().isAssignableFrom(after.type())) {
      throw new BadInputException(unrelated(before, after, catalog));
    }
    return new Compared(catalog, before, after);
  }

  /** What differs between kernels of which neither is the other's ancestor is more than the patch. */
  private static String unrelated(CataloguedKernel before, CataloguedKernel after, Catalog catalog) {
    String names = ancestors(after, catalog).map(CataloguedKernel::name).collect(Collectors.joining(", "));
    return after.name() + " does not descend from " + before.name() + ": "
        + (names.isEmpty() ? "let it extend that" : "name what it descends from with --baseline: " + names);
  }

  private static CataloguedKernel one(String option, String name, Catalog catalog) {
    List<CataloguedKernel> found = catalog.kernels(name);
    if (found.size() > 1) {
      String names = found.stream().map(CataloguedKernel::name).collect(Collectors.joining(", "));
      throw new BadInputException(option + " '" + name + "' means " + names + ": name one of them");
    }
    return found.get(0);
  }

  /** The nearest first; a class that cannot be under test itself, such as an abstract one, is passed over. */
  private static Stream<CataloguedKernel> ancestors(CataloguedKernel kernel, Catalog catalog) {
    return Stream.<Class<?>>iterate(kernel.type().getSuperclass(), Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> catalog.kernels().stream().filter(other -> other.type() == type));
  }
}
