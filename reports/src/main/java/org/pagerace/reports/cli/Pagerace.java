// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The program: what can be asked of it. */
@Command(
    name = "pagerace",
    versionProvider = Build.class,
    mixinStandardHelpOptions = true,
    description =
        "Shows which outcomes the races of Linux struct page reference counting have on this machine.",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:clean",
      " 1:findings",
      " 2:wrong usage or bad input",
      " 3:could not finish"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace run --budget 3m",
      "  pagerace explain D1"
    })
public final class Pagerace implements Runnable {
  @Spec private CommandSpec spec;

  private Pagerace() {}

  /** The command line of this program on this machine; executing it returns the exit status. */
  public static CommandLine commandLine() {
    return commandLine(Session.here());
  }

  static CommandLine commandLine(Session session) {
    CommandLine line = new CommandLine(new Pagerace());
    line.addSubcommand(new RunCommand(session));
    line.addSubcommand(new EnumerateCommand(session));
    line.addSubcommand(new StressCommand(session));
    line.addSubcommand(new GateCommand(session));
    line.addSubcommand(new AcceptCommand(session));
    line.addSubcommand(new LitmusCommand(session));
    line.addSubcommand(new ReportCommand());
    line.addSubcommand(new ListCommand(session));
    line.addSubcommand(new ExplainCommand(session));
    line.setUsageHelpWidth(Columns.WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Failures::badUsage);
    line.setExecutionExceptionHandler(Failures::failed);
    line.getSubcommands().values().forEach(Pagerace::likeTheRoot);
    likeTheRoot(line);
    return line;
  }

  private static void likeTheRoot(CommandLine command) {
    command.getCommandSpec().exitCodeOnExecutionException(Failures.COULD_NOT_FINISH);
    command.getCommandSpec().exitCodeOnInvalidInput(Failures.BAD_INPUT);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(),
        "name a command: " + String.join(", ", spec.subcommands().keySet()) + "; --help explains them");
  }
}
