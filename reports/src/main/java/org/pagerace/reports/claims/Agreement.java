// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Verdict;

/**
 * What every claim is worth beside what was enumerated.
 *
 * @param judged every claim, in the order of the table
 */
public record Agreement(List<Judged> judged) {

  /** How a claim and the enumeration stand to each other. */
  public enum Standing {
    AGREES,
    /** They differ, and nobody has said why. */
    DISAGREES,
    /** They differ, and it was found out which of the two is wrong. */
    EXAMINED,
    /** The claim leaves it open: the enumeration answers. */
    ANSWERED,
    /** No race shows the outcome, or its cells were not enumerated to the end. */
    NOT_COMPARED
  }

  /**
   * A claim beside what was found.
   *
   * @param found the verdicts by arch, or why there are none
   * @param why which of the two is wrong, where that was examined
   */
  public record Judged(Claim claim, Standing standing, String found, String why) {}

  /** Compares all claims with the cells of an enumeration. */
  public static Agreement of(List<CataloguedRace> races, List<Cell> cells) {
    List<Reading> readings = Reading.all();
    List<Examined> examined = Examined.all();
    List<Judged> judged = new ArrayList<>();
    for (Claim claim : Claim.all()) {
      List<Reading> read = readings.stream().filter(each -> each.isOf(claim)).toList();
      List<Asked> asked = asked(claim, read, races, cells);
      judged.add(judge(claim, read, asked, examined.stream().filter(each -> each.isOf(claim)).findFirst()));
    }
    return new Agreement(List.copyOf(judged));
  }

  /** How many claims stand so. */
  public long count(Standing standing) {
    return judged.stream().filter(one -> one.standing() == standing).count();
  }

  /** Of the claims that could be compared, how many the enumeration confirms; from 0 to 1. */
  public double share() {
    long agree = count(Standing.AGREES);
    long all = agree + count(Standing.DISAGREES) + count(Standing.EXAMINED);
    return all == 0 ? 0 : (double) agree / all;
  }

  /** Examinations of what is no disagreement any more. */
  public List<String> stale() {
    return Examined.all().stream()
        .filter(each -> judged.stream().noneMatch(
            one -> one.standing() == Standing.EXAMINED && each.isOf(one.claim())))
        .map(each -> String.join(" ", each.entry(), each.kernel(), each.arch(), each.claimed()))
        .toList();
  }

  /** A cell that a claim is about, and what it says happens or not. */
  private record Asked(Cell cell, Predicate<ModelCell> shows) {
    boolean happens() {
      return cell.deciding().stream().anyMatch(shows);
    }

    boolean isKnown() {
      return cell.verdict() == Verdict.NA || happens()
          || !cell.deciding().isEmpty() && cell.deciding().stream().allMatch(ModelCell::complete);
    }
  }

  private static List<Asked> asked(Claim claim, List<Reading> read, List<CataloguedRace> races, List<Cell> cells) {
    List<Asked> asked = new ArrayList<>();
    for (Cell cell : cells) {
      boolean isPlace = cell.kernel().equals(claim.kernel())
          && (claim.arch().equals(Claim.ANY) || claim.arch().equals(cell.arch()));
      if (isPlace && read.isEmpty() && isOfEntry(cell, claim, races)) {
        asked.add(new Asked(cell, Agreement::isFault));
      }
      for (Reading each : read) {
        if (isPlace && each.race().equals(cell.race().simpleName()) && !each.outcomes().isEmpty()) {
          asked.add(new Asked(cell,
              model -> each.outcomes().stream().anyMatch(outcome -> model.outcome(outcome).isPresent())));
        }
      }
    }
    return asked;
  }

  private static boolean isOfEntry(Cell cell, Claim claim, List<CataloguedRace> races) {
    return races.stream()
        .anyMatch(race -> race.name().equals(cell.race().name()) && race.ids().contains(claim.entry()));
  }

  private static boolean isFault(ModelCell model) {
    return model.outcomes().stream().anyMatch(
        outcome -> outcome.expected() == Expected.FORBIDDEN);
  }

  private static Judged judge(Claim claim, List<Reading> read, List<Asked> asked, Optional<Examined> examined) {
    if (asked.isEmpty()) {
      String why = read.isEmpty() ? "no race on such a cell" : read.get(0).why();
      return new Judged(claim, Standing.NOT_COMPARED, why, "");
    }
    if (claim.isBenign() && read.isEmpty()) {
      return new Judged(claim, Standing.NOT_COMPARED, "nobody has said which outcome this is", "");
    }
    if (!asked.stream().allMatch(Asked::isKnown)) {
      return new Judged(claim, Standing.NOT_COMPARED, "not enumerated to the end", "");
    }
    String found = found(asked);
    if (claim.kind() == Claim.Kind.UNCLEAR) {
      return new Judged(claim, Standing.ANSWERED, found, "");
    }
    if (agrees(claim, asked)) {
      return new Judged(claim, Standing.AGREES, found, "");
    }
    return examined
        .map(one -> new Judged(claim, Standing.EXAMINED, found, one.wrong() + " wrong: " + one.why()))
        .orElseGet(() -> new Judged(claim, Standing.DISAGREES, found, ""));
  }

  /** A claim that names no arch says of an outcome that some arch shows it, or that none does. */
  private static boolean agrees(Claim claim, List<Asked> asked) {
    return switch (claim.kind()) {
      case REACHABLE -> asked.stream().anyMatch(Asked::happens);
      case EXCLUDED -> asked.stream().noneMatch(Asked::happens);
      case VACUOUS -> asked.stream().allMatch(one -> !one.cell().lost().isEmpty());
      case NA -> asked.stream().allMatch(one -> one.cell().verdict() == Verdict.NA);
      case UNCLEAR -> throw new IllegalArgumentException("says nothing to agree with: " + claim);
    };
  }

  private static String found(List<Asked> asked) {
    Map<String, TreeSet<String>> archs = new TreeMap<>();
    for (Asked one : asked) {
      String verdict = one.cell().verdict().word();
      archs.computeIfAbsent(one.happens() ? "reachable, " + verdict : verdict, any -> new TreeSet<>())
          .add(one.cell().arch());
    }
    List<String> words = new ArrayList<>();
    archs.forEach((what, where) -> words.add(what + " on " + String.join(" ", where)));
    return String.join("; ", words);
  }
}
