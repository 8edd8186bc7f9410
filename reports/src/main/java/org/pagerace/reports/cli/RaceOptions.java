// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.pagerace.reports.catalog.Catalog;
import picocli.CommandLine.Option;

/** Which cells to race, for how long, and where the results go. */
final class RaceOptions extends CellOptions {
  @Option(names = "--budget", paramLabel = "TIME", defaultValue = "5m", converter = Budget.class,
      description = "Time for everything, such as 90s, 3m or 1h30m; ${DEFAULT-VALUE} where none is given.")
  private Duration budget;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/pagerace",
      description = "Folder for the results; ${DEFAULT-VALUE} where none is given.")
  private Path out;

  Duration budget() {
    return budget;
  }

  OutputFolder out() {
    return OutputFolder.at(out);
  }

  /** The cells; where no arch is named, on the machine's own, and a race whose answer others change also on those. */
  Plan plan(Catalog catalog) {
    return plan(catalog, ArchChoice.byDefault(catalog, System.getProperty("os.arch")));
  }
}
