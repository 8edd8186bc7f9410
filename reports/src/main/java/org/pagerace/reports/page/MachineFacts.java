// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.List;
import java.util.Locale;
import org.pagerace.reports.results.Machine;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.text.Words;

/** The machine, the run and the classes, fact by fact. */
record MachineFacts(Machine machine) {

  String oneLine() {
    String cpus = known(machine.cpus(), machine.cpus() == 1 ? " cpu" : " cpus");
    return machine.cpu() + ", " + cpus + " · " + machine.os() + " · JDK " + machine.jdk();
  }

  /** Load before the run, marked where others were at work: rates then say little. */
  String load() {
    boolean busy = machine.cpus() > 0 && machine.load1Before() > machine.cpus();
    return load(machine.load1Before()) + (busy ? " (busy)" : "");
  }

  List<PageView.Fact> all() {
    return List.of(
        new PageView.Fact("Processor", machine.cpu()),
        new PageView.Fact("Microcode", machine.microcode()),
        new PageView.Fact("Processors used", known(machine.cpus(), "")),
        new PageView.Fact("Cores", known(machine.cores(), "")),
        new PageView.Fact("Threads per core", known(machine.threadsPerCore(), "")),
        new PageView.Fact("Memory", known(machine.memoryMiB(), " MiB")),
        new PageView.Fact("Virtualised", machine.virtualised()),
        new PageView.Fact("System", machine.os() + ", " + machine.osArch()),
        new PageView.Fact("JDK", machine.jdk()),
        new PageView.Fact("Flags of every fork", Words.command(machine.jvmFlags())),
        new PageView.Fact("jcstress", machine.jcstress()),
        new PageView.Fact("Load before", load()),
        new PageView.Fact("Load after", load(machine.load1After())));
  }

  static List<PageView.Fact> origin(Results results) {
    return List.of(
        new PageView.Fact("Command", Words.command(results.command())),
        new PageView.Fact("Started", results.started()),
        new PageView.Fact("Written by", results.tool()),
        new PageView.Fact("Commit", results.commit()),
        new PageView.Fact("Races, SHA-256", results.digests().races()),
        new PageView.Fact("Ports, SHA-256", results.digests().ports()));
  }

  private static String load(double load) {
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", load);
  }

  private static String known(long number, String unit) {
    return (number < 0 ? "unknown" : Long.toString(number)) + unit;
  }
}
