// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.results.Witness;

/** What a verdict rests on, in sentences without a full stop. A cause is named only where enumerations prove it. */
public final class Evidence {
  private Evidence() {}

  /** The sentences for one finding: what is reachable, why, and what was seen. */
  public static List<String> of(Finding finding) {
    List<String> sentences = new ArrayList<>();
    Cell cell = finding.cell();
    switch (finding.verdict()) {
      case UNSOUND -> sentences.add(unsound(cell, finding.outcome()));
      case BAD, STUCK -> {
        List<String> reaching = finding.reaching();
        if (!reaching.isEmpty()) {
          sentences.add("reachable under " + Words.list(reaching));
        }
        cause(cell, finding.outcome()).ifPresent(sentences::add);
      }
      case VACUOUS -> {
        List<String> deciding = cell.deciding().stream().map(ModelCell::model).toList();
        if (!deciding.isEmpty()) {
          sentences.add("unreachable under " + Words.list(deciding) + ", " + complete(deciding.size()));
        }
      }
      default -> sentences.add(why(cell));
    }
    if (cell.hardware().isPresent()) {
      sentences.add(seen(finding));
    }
    return sentences;
  }

  /** What was seen, such as {@code never succeeded: 0 of 6.0 M, at most 5e-7}. */
  private static String seen(Finding finding) {
    Tally tally = new Tally(finding.count(), finding.cell().samples());
    if (finding.outcome().isEmpty() || tally.samples() == 0) {
      return Tally.human(tally.samples()) + " samples";
    }
    if (finding.verdict() == Verdict.VACUOUS) {
      return "never succeeded: " + tally.countOfSamples() + ", at most " + tally.bound();
    }
    return tally.count() == 0
        ? "not seen: " + tally.countOfSamples() + ", at most " + tally.bound()
        : "seen " + tally.countOfSamples() + " (" + tally.share() + ")";
  }

  private static String unsound(Cell cell, String outcome) {
    boolean mayBuffer = cell.models().stream()
        .filter(model -> model.model().equals("java"))
        .anyMatch(Evidence::readsBeforeItWrites);
    return "seen, but unreachable in a complete java enumeration: a bug of pagerace"
        + (mayBuffer
            ? ", or load buffering, which is not modelled; herd7 on the litmus twin of this race can tell"
            : "");
  }

  /** Whether two actors or more read before they write: then a machine that buffers loads may show more. */
  private static boolean readsBeforeItWrites(ModelCell model) {
    return model.outcomes().stream().map(ModelCell.Outcome::witness).filter(Objects::nonNull).anyMatch(witness ->
        witness.rows().stream().map(Witness.Row::actor).distinct()
            .filter(actor -> readsBeforeItWrites(actor, witness))
            .count() > 1);
  }

  private static boolean readsBeforeItWrites(String actor, Witness witness) {
    boolean hasRead = false;
    for (Witness.Row row : witness.rows()) {
      if (row.actor().equals(actor) && row.programOrder() > 0) {
        if (row.after() != null && hasRead) {
          return true;
        }
        hasRead |= row.before() != null;
      }
    }
    return false;
  }

  /** What an execution needs to come to this outcome, where two complete enumerations prove it. */
  static Optional<String> cause(Cell cell, String outcome) {
    if (reaches("sc", cell, outcome)) {
      return Optional.of("an interleaving alone shows it: nothing is reordered");
    }
    if (lacks("sc", cell, outcome) && reaches("tso", cell, outcome)) {
      return Optional.of("needs a store buffer: reachable under tso and not under sc, both complete");
    }
    if (lacks("tso", cell, outcome) && reaches("java", cell, outcome)) {
      return Optional.of("needs more than store buffers: reachable under java and not under tso, both complete");
    }
    return Optional.empty();
  }

  private static boolean reaches(String model, Cell cell, String outcome) {
    return cell.models().stream()
        .anyMatch(one -> one.model().equals(model) && one.complete() && one.outcome(outcome).isPresent());
  }

  private static boolean lacks(String model, Cell cell, String outcome) {
    return cell.models().stream()
        .anyMatch(one -> one.model().equals(model) && one.complete() && one.outcome(outcome).isEmpty());
  }

  /** Why a cell has its verdict, in one sentence. */
  public static String why(Cell cell) {
    if (cell.models().isEmpty()) {
      return cell.hardware().map(HardwareCell::why).orElse("the results file holds no cell of it");
    }
    return switch (cell.verdict()) {
      case CUT, NOT_RUN -> unfinished(cell);
      case NA -> cell.models().get(0).why();
      case ODD -> "interesting: " + reachable(cell, cell.interesting());
      case BAD -> "forbidden: " + reachable(cell, cell.forbidden());
      case STUCK -> "a state without a way to an end is reachable under " + Words.list(cell.reaching(ModelCell.STUCK));
      case VACUOUS -> "unreachable under every model that decides: "
          + cell.lost().stream().map(Words::outcome).collect(Collectors.joining(", "));
      case UNSOUND -> "seen, but unreachable in a complete java enumeration: "
          + cell.unsound().stream().map(Words::outcome).collect(Collectors.joining(", "));
      case OK, UNSEEN -> ok(cell);
    };
  }

  private static String ok(Cell cell) {
    List<String> deciding = cell.deciding().stream().map(ModelCell::model).toList();
    return deciding.isEmpty()
        ? "portability alone: no model was asked for that decides this arch"
        : "nothing forbidden is reachable under " + Words.list(deciding) + ", " + complete(deciding.size());
  }

  /** What did not come to its end, and why. */
  static String unfinished(Cell cell) {
    if (cell.models().isEmpty()) {
      return why(cell);
    }
    Map<String, List<String>> models = new LinkedHashMap<>();
    for (ModelCell model : cell.models()) {
      if (!model.complete()) {
        boolean decides = Deciding.decides(model.model(), cell.arch());
        models.computeIfAbsent(model.why(), why -> new ArrayList<>())
            .add(model.model() + (decides ? "" : " (portability)"));
      }
    }
    List<String> reasons = new ArrayList<>();
    models.forEach((why, names) -> reasons.add(Words.list(names) + ": " + why));
    cell.hardware().filter(hardware -> !hardware.hasRaced()).map(HardwareCell::why).ifPresent(reasons::add);
    return String.join("; ", reasons);
  }

  private static String reachable(Cell cell, List<String> outcomes) {
    return outcomes.stream().map(id -> {
      List<String> models = cell.reaching(id);
      String reached = models.isEmpty() ? "" : " under " + Words.list(models);
      return Words.outcome(id) + reached
          + (cell.count(id) == 0 ? "" : ", seen " + new Tally(cell.count(id), cell.samples()).countOfSamples());
    }).collect(Collectors.joining("; "));
  }

  private static String complete(int models) {
    return switch (models) {
      case 1 -> "complete";
      case 2 -> "both complete";
      default -> "all complete";
    };
  }
}
