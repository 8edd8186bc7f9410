// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.results.Witness;

/** What a gate compares, made by hand: a race {@code Race} under {@code old} and {@code new}. */
public final class MadeByHand {
  public static final Race RACE = new Race("a.Race", "src/a/Race.java", "", "", List.of("gup", "migrate"),
      List.of(new Race.Grade("good", Expected.ACCEPTABLE, "as it should"),
          new Race.Grade("odd", Expected.INTERESTING, "curious"), new Race.Grade("bad", Expected.FORBIDDEN, "harm")),
      List.of(new Race.Required("good", "else it is worth nothing")), List.of(), List.of());
  public static final Kernel OLD = new Kernel("old", "Old", "", "v5.9", "", List.of());
  public static final Kernel NEW = new Kernel("new", "New", "", "v5.9", "",
      List.of(new Kernel.Touched("include/linux/page_ref.h", List.of("page_ref_inc"))));

  private final List<ModelCell> records = new ArrayList<>();
  private final List<HardwareCell> raced = new ArrayList<>();
  public Set<String> unexercised = Set.of();
  public Set<String> unaffected = Set.of();
  public Accepted accepted = Accepted.NONE;
  public Question.Scope scope = Question.Scope.EVERYTHING;
  public Strictness strictness = Strictness.USUAL;

  /** Records such as {@code sc:good+bad tso:good?}, the latter cut; {@code !} for refused, {@code na} for no function. */
  public MadeByHand cells(String arch, String before, String after) {
    add("old", arch, before);
    add("new", arch, after);
    return this;
  }

  /** How often the cores showed an outcome under a kernel; in a million samples, or in none where it did not run. */
  public MadeByHand seen(String kernel, String arch, String outcome, long count) {
    Grading law = Grading.of(RACE);
    raced.add(new HardwareCell(RACE.name(), kernel, arch, count < 0 ? Verdict.NOT_RUN : Verdict.UNSEEN, "no time left",
        false, count < 0 ? 0 : 1_000_000, List.of(new HardwareCell.Seen(outcome, law.gradeOf(outcome).expected(), false,
            law.gradeOf(outcome).meaning(), Math.max(0, count))), List.of()));
    return this;
  }

  private void add(String kernel, String arch, String text) {
    Grading law = Grading.of(RACE);
    for (String one : text.split(" ")) {
      String[] parts = one.replaceAll("[?!]", "").split(":");
      boolean isRefused = one.endsWith("!");
      boolean isCut = one.endsWith("?") || isRefused;
      List<ModelCell.Outcome> outcomes = parts.length < 2 ? List.of() : Arrays.stream(parts[1].split("\\+"))
          .map(id -> new ModelCell.Outcome(id, law.gradeOf(id).expected(), law.isRequired(id), witness(id))).toList();
      boolean isMissing = one.equals("na");
      Verdict verdict = isMissing ? Verdict.NA : isRefused ? Verdict.NOT_RUN : isCut ? Verdict.CUT : Verdict.OK;
      records.add(new ModelCell(RACE.name(), kernel, arch, isMissing ? "sc" : parts[0], !isCut, verdict, 7, null,
          outcomes, List.of(), isMissing ? "it has no put_page" : isCut ? "more than 7 states" : ""));
    }
  }

  /** One step of both for all outcomes, and one of its own for each. */
  private static Witness witness(String outcome) {
    return new Witness(2, 1, List.of(
        row(1, "gup", "page_ref_inc", "0", "1"), row(2, "migrate", "page_ref_freeze", outcome, "2")));
  }

  private static Witness.Row row(int step, String actor, String function, String before, String after) {
    return new Witness.Row(step, actor, "update", "include/linux/page_ref.h", function, "P:1", "page.refcount", before,
        after, "volatile", 1, null, Map.of("page.refcount", after), Map.of());
  }

  public Results results() {
    Results sample = Sample.results();
    return new Results(sample.schema(), "pagerace test", "unknown", List.of(), "", sample.machine(),
        records.isEmpty() ? List.of() : List.of(RACE),
        List.of(OLD, NEW), sample.digests(), records, raced);
  }

  public Gate gate() {
    return Gate.of(new Question(OLD, NEW, Cells.of(results()), unaffected, unexercised, accepted, scope, strictness));
  }

  public GateReport report() {
    return GateReport.of(gate(), results(), (race, outcome) -> outcome.isEmpty() ? 0 : 3);
  }

  /** The same in another order. */
  public MadeByHand shuffled(long seed) {
    Random random = new Random(seed);
    Collections.shuffle(raced, random);
    List<List<ModelCell>> cells = new ArrayList<>();
    for (ModelCell record : records) {
      if (cells.isEmpty() || !isOfOneCell(cells.get(cells.size() - 1).get(0), record)) {
        cells.add(new ArrayList<>());
      }
      cells.get(cells.size() - 1).add(record);
    }
    Collections.shuffle(cells, random);
    records.clear();
    cells.forEach(records::addAll);
    return this;
  }

  private static boolean isOfOneCell(ModelCell one, ModelCell other) {
    return one.kernel().equals(other.kernel()) && one.arch().equals(other.arch());
  }
}
