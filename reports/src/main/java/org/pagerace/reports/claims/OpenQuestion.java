// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pagerace.reports.catalog.CataloguedRace;

/**
 * What the literature suspects, infers or leaves open, and does not prove.
 *
 * @param entry the scenario
 * @param question in one sentence
 * @param assumption what the answer rests on: where it does not hold, the answer says nothing of the kernel
 */
public record OpenQuestion(String entry, String question, String assumption) {
  /** Suspected defects of released kernels, open whatever the evidence. */
  private static final Set<String> SUSPECTED = Set.of("R-01", "R-02", "R-03", "R-04");

  /** All of them: the suspected defects, then the inferences. */
  public static List<OpenQuestion> all() {
    return new Table("open.tsv", "entry", "question", "assumption")
        .rows(row -> new OpenQuestion(row.get(0), row.get(1), row.get(2)));
  }

  /** Whether a claim is one of a question, and not of what is known. */
  public static boolean isOpen(Claim claim) {
    return SUSPECTED.contains(claim.entry()) || claim.kind() == Claim.Kind.UNCLEAR || claim.isInference();
  }

  /** The open claims of its entry. */
  public List<Claim> claims() {
    return Claim.all().stream().filter(claim -> claim.entry().equals(entry) && isOpen(claim)).toList();
  }

  /** The races that can answer: those of its entry, and those that its claims are read from. */
  public List<CataloguedRace> races(List<CataloguedRace> all) {
    List<Claim> claims = claims();
    Set<String> read = Reading.all().stream()
        .filter(reading -> claims.stream().anyMatch(reading::isOf))
        .map(Reading::race)
        .collect(Collectors.toSet());
    return all.stream()
        .filter(race -> race.ids().contains(entry) || read.contains(race.simpleName()))
        .toList();
  }
}
