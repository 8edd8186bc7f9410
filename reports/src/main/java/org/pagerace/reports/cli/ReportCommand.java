// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pagerace.reports.page.Page;
import org.pagerace.reports.results.AtomicFile;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.results.UnreadableResultsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the page again from a results file. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the page of a results file.",
      "Nothing is run: the file may come from another machine."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:the page was written, whatever it says",
      " 2:wrong usage or bad input; nothing was written",
      " 3:could not finish writing"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace report target/pagerace/results.json",
      "  pagerace report results.json --out page.html"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A results.json that pagerace wrote.")
  private Path file;

  @Option(names = "--out", paramLabel = "FILE",
      description = "The page; report.html beside the results where none is named.")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, UnreadableResultsException {
    Results results = ResultsFile.read(file);
    Path page = out == null ? file.resolveSibling("report.html") : out;
    Path place = page.toAbsolutePath().normalize();
    if (place.equals(file.toAbsolutePath().normalize())) {
      throw new BadInputException(
          file + " would be overwritten by its own page: name another file with --out");
    }
    if (Files.isDirectory(place)) {
      throw new BadInputException(page + " is a folder: name a file with --out");
    }
    OutputFolder.at(place.getParent());
    AtomicFile.replace(place, Page.render(results).getBytes(StandardCharsets.UTF_8));
    spec.commandLine().getOut().println("page  " + page);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
