// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.gate.Accepted;
import org.pagerace.reports.gate.AcceptedFile;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Release;
import org.pagerace.reports.results.Race;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down that a finding of the gate is tolerated, and why. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = {
      "Writes down that a finding of the gate is tolerated, and why.",
      "The file is meant to be reviewed and committed. The gate fails on an entry that matches nothing or has expired."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:written",
      " 2:wrong usage or bad input; the file is as it was",
      " 3:could not be written; the file is as it was"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace accept PR002 GupFastVsLayoutBreak --because \"the retry is what the patch is about\"",
      "  pagerace accept PR001 D1 --outcome 'pinned, idle' --until v6.17 --because \"the next patch\""
    })
final class AcceptCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CODE", index = "0", description = "The finding's code, such as PR001.")
  private String code;

  @Parameters(paramLabel = "RACE", index = "1",
      description = "The race by name or id; for PR011 the function as the kernel spells it.")
  private String race;

  @Option(names = "--outcome", paramLabel = "ID", description = "The outcome; every one where none is named.")
  private String outcome;

  @Option(names = "--because", paramLabel = "REASON", required = true, description = "Why it is tolerated.")
  private String because;

  @Option(names = "--until", paramLabel = "RELEASE",
      description = "The first release, such as v6.17, on which it is tolerated no more; for good where none is named. A "
          + "release and no date, so that the verdict on the same candidate never changes by itself.")
  private String until;

  @Option(names = "--file", paramLabel = "FILE", defaultValue = AcceptedFile.NAME,
      description = "The file; ${DEFAULT-VALUE} where none is named.")
  private Path file;

  @Spec private CommandSpec spec;

  AcceptCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Catalog catalog = session.catalog().get();
    Code accepted = code();
    Accepted.Entry entry = new Accepted.Entry(0, accepted, subject(accepted, catalog), outcome(accepted), release(), reason());
    boolean isNew = !Files.exists(file);
    List<String> races = catalog.races().stream().map(CataloguedRace::simpleName).toList();
    int line = new AcceptedFile(file, races).write(entry);
    spec.commandLine().getOut().println((isNew ? "started  " : "written  ") + file + ":" + line + "  " + entry.words());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private Code code() {
    Code found = Code.of(code).orElseThrow(
        () -> new UnknownNameException("code", code, Arrays.stream(Code.values()).map(Code::id).toList()));
    if (!found.isAcceptable()) {
      throw new BadInputException(found.id() + " cannot be accepted, for it says that nobody knows or that an entry is "
          + "wrong: pagerace explain " + found.id() + " says how to resolve it");
    }
    return found;
  }

  private String subject(Code accepted, Catalog catalog) {
    if (accepted == Code.UNEXERCISED) {
      return oneLine("the function", race);
    }
    List<CataloguedRace> found = catalog.races(race);
    if (found.size() > 1) {
      String names = String.join(", ", found.stream().map(CataloguedRace::simpleName).toList());
      throw new BadInputException("'" + race + "' means " + names + ": name one of them");
    }
    Race meant = found.get(0).race();
    if (outcome != null && meant.grades().stream().noneMatch(grade -> grade.id().isEmpty())
        && meant.grades().stream().noneMatch(grade -> outcome.matches(grade.id()) || outcome.equals(grade.id()))) {
      throw new UnknownNameException("outcome of " + meant.simpleName(), outcome,
          meant.grades().stream().map(Race.Grade::id).toList());
    }
    return meant.simpleName();
  }

  private String outcome(Code accepted) {
    if (outcome == null) {
      return Accepted.ANY;
    }
    if (!accepted.hasOutcome()) {
      throw new BadInputException(accepted.id() + " is about no outcome: leave out --outcome");
    }
    return oneLine("--outcome", outcome);
  }

  private Optional<Release> release() {
    if (until == null) {
      return Optional.empty();
    }
    return Optional.of(Release.of(until).orElseThrow(
        () -> new BadInputException("--until '" + until + "' is no release: name one such as v6.17")));
  }

  private String reason() {
    return oneLine("--because", because);
  }

  private static String oneLine(String name, String text) {
    if (text.isBlank()) {
      throw new BadInputException(name + " is empty: say it in a line");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new BadInputException(name + " holds a tab or a line break: say it in one line");
    }
    return text.strip();
  }
}
