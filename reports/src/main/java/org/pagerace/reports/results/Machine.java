// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;

/**
 * The machine that raced. A fact that could not be read is {@code "unknown"} or -1, never a guess.
 *
 * @param cpu model name of the processor
 * @param microcode microcode revision
 * @param cpus processors this process may use
 * @param cores physical cores among them
 * @param threadsPerCore 1 without SMT
 * @param memoryMiB physical memory
 * @param virtualised hypervisor's name, {@code "none"} on bare metal
 * @param os operating system and kernel release
 * @param osArch architecture as the JVM names it
 * @param jdk version and vendor of the JDK that raced
 * @param jvmFlags flags that every fork ran with
 * @param jcstress version of jcstress
 * @param load1Before one-minute load average before the first fork
 * @param load1After one-minute load average after the last fork
 */
public record Machine(
    String cpu,
    String microcode,
    int cpus,
    int cores,
    int threadsPerCore,
    long memoryMiB,
    String virtualised,
    String os,
    String osArch,
    String jdk,
    List<String> jvmFlags,
    String jcstress,
    double load1Before,
    double load1After) {}
