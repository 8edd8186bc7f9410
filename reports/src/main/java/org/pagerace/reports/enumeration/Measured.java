// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.time.Duration;
import org.pagerace.reports.results.ModelCell;

/**
 * A record, and what it cost.
 *
 * @param transitions how many steps lead from one state to another
 * @param took how long it took
 */
public record Measured(ModelCell cell, long transitions, Duration took) {}
