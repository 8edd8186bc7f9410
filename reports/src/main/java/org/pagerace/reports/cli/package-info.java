// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** The command line. Results go to standard output, progress and errors to standard error. */
package org.pagerace.reports.cli;
