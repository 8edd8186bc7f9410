// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.claims.Agreement;
import org.pagerace.reports.claims.Claim;
import org.pagerace.reports.claims.OpenQuestion;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.results.UnreadableResultsException;
import org.pagerace.reports.text.OpenText;
import picocli.CommandLine.Model.CommandSpec;

/** What the literature leaves open, and what the explorer answers. */
final class OpenQuestions {
  /** What is explained by this word. */
  static final String NAME = "open";

  private final Session session;
  private final CommandSpec spec;

  OpenQuestions(Session session, CommandSpec spec) {
    this.session = session;
    this.spec = spec;
  }

  /**
   * Answers them.
   *
   * @param entry the only one that is asked for, null for all
   * @param recorded an earlier answer of the explorer, null to ask it now
   * @return the exit status
   */
  int explain(String entry, Path recorded) throws IOException, UnreadableResultsException {
    List<OpenQuestion> questions = questions(entry);
    Catalog catalog = session.catalog().get();
    List<CataloguedRace> races = questions.stream()
        .flatMap(question -> question.races(catalog.races()).stream())
        .distinct()
        .toList();
    Set<String> claimed = Claim.kernels();
    List<CataloguedKernel> kernels =
        catalog.kernels().stream().filter(kernel -> claimed.contains(kernel.name())).toList();
    OpenText.Detail detail = entry == null ? OpenText.Detail.COMMANDS : OpenText.Detail.WITNESSES;
    if (recorded != null) {
      List<Cell> cells = Cells.of(ResultsFile.read(recorded));
      return show(questions, races, kernels, cells, detail);
    }
    Plan plan = Plan.of(races, kernels, ArchChoice.all(catalog));
    EnumerationJob job = new EnumerationJob(session, List.of(), EnumerationRun.Scope.DECIDING, spec);
    return job.answer(job.races(plan, catalog),
        results -> show(questions, races, kernels, Cells.of(results), detail));
  }

  private static List<OpenQuestion> questions(String entry) {
    List<OpenQuestion> all = OpenQuestion.all();
    if (entry == null) {
      return all;
    }
    List<OpenQuestion> named =
        all.stream().filter(question -> question.entry().equalsIgnoreCase(entry)).toList();
    if (named.isEmpty()) {
      throw new UnknownNameException(
          "open question", entry, all.stream().map(OpenQuestion::entry).toList());
    }
    return named;
  }

  private int show(List<OpenQuestion> questions, List<CataloguedRace> races, List<CataloguedKernel> kernels,
      List<Cell> cells, OpenText.Detail detail) {
    Map<OpenQuestion, List<Cell>> answers = new LinkedHashMap<>();
    for (OpenQuestion question : questions) {
      Set<String> own =
          question.races(races).stream().map(CataloguedRace::name).collect(Collectors.toSet());
      answers.put(question, cells.stream().filter(cell -> own.contains(cell.race().name())).toList());
    }
    List<Cell> asked = answers.values().stream().flatMap(List::stream).distinct().toList();
    List<String> names = kernels.stream().map(CataloguedKernel::name).toList();
    spec.commandLine().getOut().print(OpenText.render(answers, Agreement.of(races, asked), names, detail));
    spec.commandLine().getOut().flush();
    return asked.stream().anyMatch(Cell::isUnfinished) ? Failures.COULD_NOT_FINISH : 0;
  }
}
