// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pagerace.reports.catalog.Nearest;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.catalog.UnusableClassException;
import org.pagerace.reports.gate.UnusableAcceptedException;
import org.pagerace.reports.litmus.Refusal;
import org.pagerace.reports.results.UnreadableResultsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** One line on standard error for what went wrong, and the exit status that says whose fault it was. */
final class Failures {
  static final int BAD_INPUT = 2;
  static final int COULD_NOT_FINISH = 3;

  private Failures() {}

  /** The command line does not parse. */
  static int badUsage(ParameterException failure, String[] arguments) {
    String message = failure instanceof UnmatchedArgumentException unmatched
        ? unmatched(unmatched)
        : failure.getMessage().lines().findFirst().orElse("the command line does not parse");
    return say(failure.getCommandLine(), message, BAD_INPUT);
  }

  /** A command failed. */
  static int failed(Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof BadInputException
        || failure instanceof UnknownNameException
        || failure instanceof UnusableClassException
        || failure instanceof UnusableAcceptedException
        || failure instanceof UnreadableResultsException) {
      return say(command, failure.getMessage(), BAD_INPUT);
    }
    if (failure instanceof Refusal) {
      return say(command, "no litmus test says this: " + failure.getMessage(), COULD_NOT_FINISH);
    }
    if (failure instanceof IOException) {
      return say(command, failure.getMessage(), COULD_NOT_FINISH);
    }
    say(command, "a bug of pagerace stopped it: " + failure, COULD_NOT_FINISH);
    failure.printStackTrace(command.getErr());
    return COULD_NOT_FINISH;
  }

  private static int say(CommandLine command, String message, int exit) {
    command.getErr().println("pagerace: " + message);
    command.getErr().flush();
    return exit;
  }

  private static String unmatched(UnmatchedArgumentException failure) {
    CommandLine command = failure.getCommandLine();
    String argument = failure.getUnmatched().get(0);
    String kind = argument.startsWith("-") ? "option" : "command";
    List<String> known = new ArrayList<>();
    if (kind.equals("option")) {
      command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    String of = command.getParent() == null ? "pagerace" : command.getCommandName();
    return known.isEmpty()
        ? of + " takes no argument '" + argument + "'"
        : of + " has no " + kind + " '" + argument + "'"
            + Nearest.to(argument, known).map(name -> "; the nearest is " + name).orElse("");
  }
}
