// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.OutsideTests;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.enumeration.EnumerationRun;
import org.pagerace.reports.enumeration.Limits;
import org.pagerace.reports.enumeration.Measured;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.ExitStatus;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.text.EnumerationText;
import picocli.CommandLine.Model.CommandSpec;

/** Checks everything that was given, then enumerates, then writes and prints what came of it. */
final class EnumerationJob {
  /** Two classes at a time: a class is explored by one thread. */
  static final int THREADS = 2;

  private final Session session;
  private final List<MemoryModel> models;
  private final EnumerationRun.Scope scope;
  private final CommandSpec spec;
  private final PrintWriter stdout;
  private final PrintWriter stderr;
  private List<List<Measured>> measured = List.of();
  private int maxStates;

  /** @throws UnknownNameException where there is no model of such a name */
  EnumerationJob(Session session, List<String> modelNames, EnumerationRun.Scope scope, CommandSpec spec) {
    this.session = session;
    models = Models.named(modelNames);
    this.scope = scope;
    this.spec = spec;
    stdout = spec.commandLine().getOut();
    stderr = spec.commandLine().getErr();
  }

  /**
   * What is asked.
   *
   * @param classPath where the classes are, empty for our own
   * @param notApplicable records of cells that are not enumerated
   */
  record Question(List<Path> classPath, List<Race> races, List<Kernel> kernels, Digests digests,
      List<Target> targets, List<ModelCell> notApplicable) {}

  /**
   * What is shown of the answer.
   *
   * @param outcome the only outcome whose witnesses are printed, null for the whole
   * @param json the file for the records, null for none
   * @param stats whether the cost is printed
   */
  record Views(String outcome, Path json, boolean stats) {
    /** Finds out that the file cannot be written before anything is enumerated for it. */
    void prepare() throws IOException {
      if (json != null) {
        OutputFolder.around(json);
      }
    }

    void write(Results results, PrintWriter stderr) throws IOException {
      if (json != null) {
        ResultsFile.write(json, results);
        stderr.println("data  " + json);
        stderr.flush();
      }
    }
  }

  /** Cuts no class before it has this many states. */
  EnumerationJob upTo(int states) {
    maxStates = states;
    return this;
  }

  /** The races under kernels on archs. */
  Question races(CellOptions cells) {
    Catalog catalog = session.catalog().get();
    return races(cells.plan(catalog, ArchChoice.all(catalog)), catalog);
  }

  /** The cells of a plan. */
  Question races(Plan plan, Catalog catalog) {
    return new Question(List.of(), plan.raceRecords(), plan.kernelRecords(), catalog.digests(), targets(plan),
        plan.notApplicable().flatMap(this::notApplicable).toList());
  }

  /** The tests of somebody's jars. */
  Question outside(List<Path> classPath, Pattern name) {
    OutsideTests.Found found = OutsideTests.find(classPath, name);
    return new Question(List.copyOf(classPath), found.tests(), List.of(), found.digests(),
        found.tests().stream().map(Target::of).toList(), List.of());
  }

  static List<Target> targets(Plan plan) {
    return plan.raced()
        .map(cell -> Target.of(cell.race().race(), cell.kernel().name(), cell.kernel().type(),
            cell.arch().name(), cell.arch().type()))
        .toList();
  }

  private Stream<ModelCell> notApplicable(Plan.Cell cell) {
    return models.stream().map(model -> cell.notApplicable(model.name()));
  }

  /** @return the exit status */
  int run(Question question, Views views) throws IOException {
    views.prepare();
    return answer(question, results -> show(results, views));
  }

  private int show(Results results, Views views) throws IOException {
    views.write(results, stderr);
    stdout.print(views.outcome() == null
        ? EnumerationText.render(results, Models.limits(models))
        : witnesses(results, views.outcome()));
    if (views.stats()) {
      stdout.print(EnumerationStats.of(measured));
    }
    stdout.flush();
    return ExitStatus.of(results).code();
  }

  /** Says what came of an enumeration. */
  @FunctionalInterface
  interface Judge {
    /** @return the exit status */
    int judge(Results results) throws IOException;
  }

  /** Enumerates, and lets somebody say what came of it. */
  int answer(Question question, Judge judge) throws IOException {
    EnumerationStatus status = new EnumerationStatus(stderr, session.surface());
    EnumerationRun run = new EnumerationRun(session.explorer().apply(question.classPath()), models, scope,
        maxStates == 0 ? Limits.usual(THREADS) : Limits.upTo(maxStates, THREADS), status);
    try (Interruption interruption = new Interruption(run::cancel)) {
      RunRecord record = new RunRecord(spec);
      measured = run.run(question.targets(), THREADS);
      status.clear();
      List<ModelCell> cells = new ArrayList<>(question.notApplicable());
      measured.forEach(records -> records.forEach(one -> cells.add(one.cell())));
      Results results = record.results(question.races(), question.kernels(), question.digests(), cells, List.of(),
          List.of());
      return interruption.exit(judge.judge(results));
    }
  }

  private static String witnesses(Results results, String outcome) {
    TreeSet<String> known = new TreeSet<>();
    results.enumerated().forEach(cell -> cell.outcomes().forEach(one -> known.add(one.id())));
    results.races().forEach(race -> {
      race.grades().forEach(grade -> known.add(grade.id()));
      race.required().forEach(required -> known.add(required.id()));
    });
    known.remove("");
    if (!known.contains(outcome)) {
      throw new UnknownNameException("outcome", outcome, known);
    }
    return EnumerationText.witnesses(results, outcome);
  }
}
