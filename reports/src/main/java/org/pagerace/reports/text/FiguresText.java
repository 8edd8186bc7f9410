// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pagerace.reports.claims.Agreement;
import org.pagerace.reports.claims.Agreement.Judged;
import org.pagerace.reports.claims.Agreement.Standing;
import org.pagerace.reports.claims.Claim;
import org.pagerace.reports.claims.Coverage;
import org.pagerace.reports.claims.Figures;
import org.pagerace.reports.claims.History;
import org.pagerace.reports.claims.KillMatrix;
import org.pagerace.reports.results.Cell;

/** The terminal view of the catalogue's figures: what is wanting first in each part, the figures last. */
public final class FiguresText {
  private final Figures figures;
  private final Lines lines = new Lines();

  private FiguresText(Figures figures) {
    this.figures = figures;
  }

  /**
   * Lines of at most 100 columns, each ended by a newline.
   *
   * @param enumerated how long trees and patches took
   * @param killed how long mutants took
   */
  public static String render(Figures figures, Duration enumerated, Duration killed) {
    return new FiguresText(figures).render(seconds(enumerated), seconds(killed));
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }

  private String render(String enumerated, String killed) {
    kills();
    history();
    claims(Standing.DISAGREES, "contradicted, and nobody has said why");
    claims(Standing.EXAMINED, "contradicted, and examined");
    notCompared();
    leftOut();
    list("not enumerated to the end", figures.unfinished().stream().map(FiguresText::name).toList());
    list("survives, and no proof excuses it", figures.unlisted());
    list("an excuse that nothing needs any more", figures.stale());
    for (Coverage coverage : figures.coverage()) {
      lines.line("coverage   " + coverage.there().size() + " of " + coverage.all() + " " + coverage.what() + ", "
          + coverage.leftOut().size() + " left out, " + coverage.missing().size() + " missing");
    }
    Agreement agreement = figures.agreement();
    long comparable = agreement.count(Standing.AGREES) + agreement.count(Standing.EXAMINED)
        + agreement.count(Standing.DISAGREES);
    lines.paragraph("agreement  ", String.format(Locale.ROOT,
        "%d of %d comparable claims (%.1f %%), %d contradicted and examined, %d contradicted; %d open ones answered; "
            + "%d of %d not compared",
        agreement.count(Standing.AGREES), comparable, 100 * agreement.share(), agreement.count(Standing.EXAMINED),
        agreement.count(Standing.DISAGREES), agreement.count(Standing.ANSWERED),
        agreement.count(Standing.NOT_COMPARED), agreement.judged().size()));
    List<KillMatrix.Row> rows = figures.kills().rows();
    lines.line("kill       " + rows.stream().filter(KillMatrix.Row::isKilled).count() + " of " + rows.size()
        + " mutants on the kernels they fit");
    lines.line("hardware   " + rows.stream().filter(KillMatrix.Row::isSeenByX86).filter(KillMatrix.Row::isSighted).count()
        + " of the " + rows.stream().filter(KillMatrix.Row::isSeenByX86).count()
        + " that x86 can show were seen on real cores");
    lines.line("time       trees and patches " + enumerated + ", mutants " + killed + ": exit " + figures.exit());
    return lines.toString();
  }

  /** Only those that kill. */
  private void kills() {
    lines.line("mutant and what notices it");
    for (KillMatrix.Row row : figures.kills().rows()) {
      Map<String, TreeSet<String>> races = new TreeMap<>();
      row.kills().forEach(kill -> races.computeIfAbsent(Words.simpleName(kill.race()), any -> new TreeSet<>())
          .addAll(kill.models()));
      row.sightings().stream().filter(sighting -> sighting.seen() > 0)
          .filter(sighting -> races.containsKey(sighting.race()))
          .forEach(sighting -> races.get(sighting.race()).add("cpu"));
      List<String> killers = new ArrayList<>();
      races.forEach((race, models) -> killers.add(race + " (" + String.join(" ", models) + ")"));
      String x86 = row.isKilled() && !row.isSeenByX86() ? "; never on x86" : "";
      lines.paragraph("  " + row.mutant() + "  ",
          (killers.isEmpty() ? "survives" : String.join(", ", killers)) + x86);
    }
    lines.blank();
  }

  private void history() {
    lines.line("bugs and fixes, and what they do to the kernel that they are applied to");
    for (History.Row row : figures.history().rows()) {
      String does = row.isMute() ? "nothing that a race can tell" : "";
      does += row.breaks().isEmpty() ? "" : "breaks " + String.join(", ", row.breaks());
      does += row.mends().isEmpty() ? "" : (does.isEmpty() ? "" : "; ") + "mends " + String.join(", ", row.mends());
      lines.paragraph("  " + row.patch() + " on " + row.base() + "  ", does);
    }
    lines.blank();
  }

  private void claims(Standing standing, String head) {
    List<Judged> all = figures.agreement().judged().stream().filter(one -> one.standing() == standing).toList();
    if (!all.isEmpty()) {
      lines.line(head);
      for (Judged one : all) {
        Claim claim = one.claim();
        lines.paragraph("  " + claim.entry() + " " + claim.kernel() + " " + claim.arch() + "  ", claim.kind().word()
            + ": " + claim.outcome() + " [" + claim.evidence() + "]; found: " + one.found()
            + (one.why().isEmpty() ? "" : "; " + one.why()));
      }
      lines.blank();
    }
  }

  private void notCompared() {
    Map<String, TreeSet<String>> reasons = new TreeMap<>();
    figures.agreement().judged().stream()
        .filter(one -> one.standing() == Standing.NOT_COMPARED)
        .forEach(one -> reasons.computeIfAbsent(one.found(), any -> new TreeSet<>()).add(one.claim().entry()));
    if (!reasons.isEmpty()) {
      lines.line("not compared");
      reasons.forEach((why, entries) -> lines.paragraph("  ", why + ": " + String.join(" ", entries)));
      lines.blank();
    }
  }

  private void leftOut() {
    for (Coverage coverage : figures.coverage()) {
      list(coverage.what() + " that are missing", coverage.missing());
      list(coverage.what() + " that are left out",
          coverage.leftOut().stream().map(each -> each.id() + ": " + each.why()).toList());
    }
  }

  private void list(String head, List<String> items) {
    if (!items.isEmpty()) {
      lines.line(head);
      items.forEach(item -> lines.paragraph("  ", item));
      lines.blank();
    }
  }

  private static String name(Cell cell) {
    return cell.race().simpleName() + " " + cell.kernel() + " " + cell.arch();
  }
}
