// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.enumeration.Models;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.UnreadableResultsException;
import org.pagerace.reports.results.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a name means. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Explains a race, a tree, a patch, a mutant, an arch, a memory model, the word of a verdict or the code of a "
          + "finding.",
      "Two kernels with two dots between them are explained by what changed: the counts of a device page, "
          + "and the outcomes that appear and disappear. The word open stands for what the literature leaves open."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:explained",
      " 2:wrong usage or bad input",
      " 3:could not finish"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace explain GupFastVsLayoutBreak",
      "  pagerace explain v5.9..v6.15"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "NAME", index = "0",
      description = "As the lists and the tables spell it, such as D1, rfc-v2, vacuous or PR001.")
  private String name;

  @Parameters(paramLabel = "ENTRY", arity = "0..1", index = "1",
      description = "After open: the only question, such as R-02, with its witnesses; all where none is "
          + "named.")
  private String entry;

  @Option(names = "--all", description = "Between two kernels: every race, not only the core set.")
  private boolean all;

  @Option(names = "--results", paramLabel = "FILE",
      description = "After open: a results.json that holds the answers; else the races are enumerated now.")
  private Path results;

  @Spec private CommandSpec spec;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, UnreadableResultsException {
    boolean isRange = Drift.isRange(name);
    boolean isOpen = name.equals(OpenQuestions.NAME);
    if (all && !isRange) {
      throw new BadInputException("--all is for two kernels, such as v5.9..v6.15: '" + name + "' is not");
    }
    if ((entry != null || results != null) && !isOpen) {
      throw new BadInputException((entry == null ? "--results" : "'" + entry + "'")
          + " goes with open questions: pagerace explain open R-02");
    }
    if (isRange) {
      return new Drift(session, spec).explain(name, all ? Drift.Races.ALL : Drift.Races.CORE);
    }
    return isOpen ? new OpenQuestions(session, spec).explain(entry, results) : explain();
  }

  private int explain() {
    Catalog catalog = session.catalog().get();
    List<String> explanations = new ArrayList<>();
    Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.word().equalsIgnoreCase(name.replace('-', ' ')))
        .forEach(verdict -> explanations.add(explain(verdict)));
    Code.of(name).ifPresent(code -> explanations.add(explain(code)));
    catalog.findRaces(name).forEach(race -> explanations.add(new RaceExplanation(race, catalog).toString()));
    catalog.findKernels(name).forEach(kernel -> explanations.add(KernelExplanation.of(kernel, catalog)));
    catalog.findArchs(name).forEach(arch -> explanations.add(explain(arch)));
    List<MemoryModel> models = Models.all();
    models.stream()
        .filter(model -> model.name().equalsIgnoreCase(name))
        .forEach(model -> explanations.add(explain(model, catalog)));
    if (explanations.isEmpty()) {
      throw new UnknownNameException("race, kernel, arch, model, verdict or code", name, names(catalog, models));
    }
    spec.commandLine().getOut().print(String.join("\n", explanations));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static List<String> names(Catalog catalog, List<MemoryModel> models) {
    List<String> names = new ArrayList<>(catalog.names());
    models.stream().map(MemoryModel::name).forEach(names::add);
    Arrays.stream(Verdict.values()).map(Verdict::word).forEach(names::add);
    Arrays.stream(Code.values()).map(Code::id).forEach(names::add);
    return names;
  }

  private static String explain(Verdict verdict) {
    String exit = "a cell with this verdict alone makes the exit status 0";
    if (verdict.isFinding()) {
      exit = "a finding: the exit status is 1";
    } else if (verdict.isUnfinished()) {
      exit = "unfinished: the exit status is 3, or 1 where another cell holds a finding";
    }
    return new Columns("")
        .row(verdict.glyph() + " " + verdict.word(), verdict.meaning())
        .row("", exit)
        .toString();
  }

  private static String explain(Code code) {
    return code.id() + ", " + code.words() + "\n" + new Columns("  ")
        .row("is", severity(code))
        .row("found", code.meaning())
        .row("example", code.example())
        .row("why", code.why())
        .row("resolve", code.remedy());
  }

  private static String severity(Code code) {
    return switch (code.severity()) {
      case ERROR -> "an error: the gate exits with 1";
      case UNFINISHED -> "unfinished: the gate exits with 3, or with 1 where there is an error besides";
      case WARNING -> "a warning: the gate exits with 0, and with 1 under --strict";
      case NOTE -> "a note: the gate exits with 0";
    } + (code.isAcceptable() ? "" : "; nobody can accept it");
  }

  private static String explain(MemoryModel model, Catalog catalog) {
    List<String> archs = catalog.archs().stream()
        .map(CataloguedArch::name)
        .filter(arch -> Deciding.decides(model.name(), arch))
        .toList();
    Columns columns = new Columns("  ").row("decides", String.join(", ", archs));
    model.limits().forEach(limit -> columns.row("leaves out", limit));
    MemoryModel.LIMITS_OF_ALL.forEach(limit -> columns.row("all leave out", limit));
    return model.name() + ", a memory model\n" + columns;
  }

  private static String explain(CataloguedArch arch) {
    return arch.name() + (arch.base().isEmpty() ? "" : ", refines " + arch.base()) + "\n"
        + new Columns("  ")
            .row("class", arch.type().getName())
            .row("answers", String.join(", ", arch.functions()))
            .row("races", arch.isOnlyWhereNamed() ? "those that name it, where no arch is asked for" : "all");
  }
}
