// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.List;

/**
 * An arch on the class path.
 *
 * @param name name on the command line
 * @param type class that forks load as the arch under test
 * @param base the arch that it refines; empty where it refines none
 * @param functions functions that it answers itself, as the kernel spells them
 * @param isOnlyWhereNamed whether races that do not name it run on it only where it is asked for
 */
public record CataloguedArch(
    String name, Class<?> type, String base, List<String> functions, boolean isOnlyWhereNamed) {}
