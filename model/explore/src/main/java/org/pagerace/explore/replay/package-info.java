// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Runs the actors of a test again and again on one thread: each run gets recorded answers, and stops at the first
 * operation that has none yet.
 */
package org.pagerace.explore.replay;
