// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

/**
 * SHA-256 over the class files that raced, in hexadecimal.
 *
 * @param races all race classes
 * @param ports all classes of the ports
 */
public record Digests(String races, String ports) {}
