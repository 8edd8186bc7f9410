// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.pagerace.reports.gate.GateJson;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.page.Page;
import org.pagerace.reports.results.AtomicFile;
import org.pagerace.reports.text.GateJunit;
import org.pagerace.reports.text.GateMarkdown;
import picocli.CommandLine.Option;

/** The files that a gate writes besides what it prints: the same verdict for other readers. */
final class GateViews {
  @Option(names = "--junit", paramLabel = "FILE", description = "JUnit XML, which every CI shows.")
  private Path junit;

  @Option(names = "--json", paramLabel = "FILE", description = "The verdict and the records that it rests on.")
  private Path json;

  @Option(names = "--markdown", paramLabel = "FILE", description = "For a comment on the change, or its changelog.")
  private Path markdown;

  @Option(names = "--html", paramLabel = "FILE", description = "A page, for who wants to read on.")
  private Path html;

  /** Finds out that a file cannot be written before anything is enumerated for it. */
  void prepare() {
    views().keySet().forEach(OutputFolder::around);
  }

  /** @throws IOException where one cannot be written; each of the others is as a whole written or not */
  void write(GateReport report, PrintWriter err) throws IOException {
    for (Map.Entry<Path, Function<GateReport, String>> view : views().entrySet()) {
      AtomicFile.replace(view.getKey().toAbsolutePath(), view.getValue().apply(report).getBytes(StandardCharsets.UTF_8));
      err.println("written  " + view.getKey());
      err.flush();
    }
  }

  private Map<Path, Function<GateReport, String>> views() {
    Map<Path, Function<GateReport, String>> views = new LinkedHashMap<>();
    add(views, json, GateJson::render);
    add(views, junit, GateJunit::render);
    add(views, markdown, GateMarkdown::render);
    add(views, html, Page::render);
    return views;
  }

  private static void add(
      Map<Path, Function<GateReport, String>> views, Path file, Function<GateReport, String> view) {
    if (file != null && views.put(file, view) != null) {
      throw new BadInputException(file + " is named for two views: name a file for each");
    }
  }
}
