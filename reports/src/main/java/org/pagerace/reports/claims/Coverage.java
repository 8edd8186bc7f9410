// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;

/**
 * How much of the literature has a class of ours.
 *
 * @param what entries, mutants or bugs
 * @param there ids that have one
 * @param leftOut those that have none, each with its reason
 * @param missing those that have neither a class nor a reason
 */
public record Coverage(String what, List<String> there, List<LeftOut> leftOut, List<String> missing) {
  private static final Pattern MUTANT = Pattern.compile("^(M-?\\d+)");

  /** The scenarios. */
  public static Coverage ofEntries(Catalog catalog) {
    Set<String> there = new TreeSet<>();
    catalog.races().forEach(race -> there.addAll(race.ids()));
    return of("entries", Claim.all().stream().map(Claim::entry).distinct().toList(), there);
  }

  /** The mutants. */
  public static Coverage ofMutants(Catalog catalog) {
    Set<String> there = new TreeSet<>();
    for (CataloguedKernel mutant : catalog.kernels(CataloguedKernel.Kind.MUTANT)) {
      Matcher id = MUTANT.matcher(mutant.name().toUpperCase(Locale.ROOT));
      if (id.find()) {
        there.add(id.group());
      }
    }
    return of("mutants", MutantClaim.all().stream().map(MutantClaim::id).toList(), there);
  }

  /** The bugs: of each there is a patch that has it or that mends it. */
  public static Coverage ofBugs(Catalog catalog) {
    Set<String> there = new TreeSet<>();
    for (CataloguedKernel patch : catalog.kernels(CataloguedKernel.Kind.PATCH)) {
      String source = patch.kernel().source().toLowerCase(Locale.ROOT);
      BugClaim.all().stream()
          .filter(bug -> bug.ids().stream().anyMatch(source::contains))
          .forEach(bug -> there.add(bug.id()));
    }
    return of("bugs", BugClaim.all().stream().map(BugClaim::id).toList(), there);
  }

  private static Coverage of(String what, List<String> ids, Set<String> ours) {
    List<String> there = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      if (ours.contains(id)) {
        there.add(id);
      } else {
        LeftOut.all().stream().filter(each -> each.id().equals(id)).findFirst()
            .ifPresentOrElse(leftOut::add, () -> missing.add(id));
      }
    }
    return new Coverage(what, there, leftOut, missing);
  }

  /** How many there are in the literature. */
  public int all() {
    return there.size() + leftOut.size() + missing.size();
  }
}
