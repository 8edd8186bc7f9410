// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One {@code results.json}: what was enumerated and measured, where, and by which classes.
 *
 * @param schema version of this format, {@link #SCHEMA} when written by this build
 * @param tool name and version of the writer
 * @param commit commit of the source tree it was built from, with {@code -dirty} when it had local changes
 * @param command the command line as typed, one element per argument
 * @param started start of the run, ISO 8601 in UTC; the only time stamp in the file
 * @param machine where the samples were taken
 * @param races the races that were asked for, in order of their names
 * @param kernels the trees and patches they were run against, in the order they were asked for
 * @param digests what the samples are samples of
 * @param enumerated what is reachable: one record per race, kernel, arch and memory model
 * @param hardware what was seen: one cell per race, kernel and arch asked for: a number or a stated reason
 */
public record Results(
    int schema,
    String tool,
    String commit,
    List<String> command,
    String started,
    Machine machine,
    List<Race> races,
    List<Kernel> kernels,
    Digests digests,
    @JsonProperty("results") List<ModelCell> enumerated,
    List<HardwareCell> hardware) {

  /** The version of the format that this build writes. */
  public static final int SCHEMA = 2;
}
