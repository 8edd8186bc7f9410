// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One started virtual machine, its output, and its end. */
final class ForkProcess {

  private static final List<String> NOISY = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

  private final Process process;
  private final int keptLines;
  private final List<String> output = new ArrayList<>();
  private final Thread drain;

  private ForkProcess(Process process, int keptLines) {
    this.process = process;
    this.keptLines = keptLines;
    drain = new Thread(this::drain, "pagerace-fork-output-" + process.pid());
    drain.setDaemon(true);
    drain.start();
  }

  /**
   * Starts a command.
   *
   * @param keptLines lines of output to keep from the start; the rest is read and dropped
   */
  static ForkProcess start(List<String> command, int keptLines) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // These make a JVM print a line that would be taken for a complaint.
    builder.environment().keySet().removeAll(NOISY);
    Process process = builder.start();
    process.getOutputStream().close();
    return new ForkProcess(process, keptLines);
  }

  /** Whether it ended by itself within the limit. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  int exitValue() {
    return process.exitValue();
  }

  /** Kills it with everything it started; returns when it is gone. Harmless when it has ended. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  /** What it printed, standard output and standard error as they came. */
  List<String> output() throws InterruptedException {
    drain.join(TimeUnit.SECONDS.toMillis(1));
    synchronized (output) {
      return List.copyOf(output);
    }
  }

  private void drain() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          if (output.size() < keptLines) {
            output.add(line);
          }
        }
      }
    } catch (IOException e) {
      // The stream closes under the reader when the process is killed: what was read is all there is.
      synchronized (output) {
        output.add("(output cut: " + e.getMessage() + ")");
      }
    }
  }
}
