// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** The exhaustive search: every outcome of a program under a model, with the shortest execution for each. */
package org.pagerace.explore.search;
