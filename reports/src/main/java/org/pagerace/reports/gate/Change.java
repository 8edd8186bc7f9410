// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.List;
import org.pagerace.reports.results.Cell;

/**
 * One difference between the baseline and the candidate in a race on an arch, or a fault that they share.
 *
 * @param candidate the candidate's cell
 * @param outcome the outcome; empty where the whole cell is meant
 * @param models the models under which it is so: those that decide, or another one where the cores showed what those do
 *     not reach
 */
public record Change(Code code, Cell candidate, String outcome, List<String> models) {}
