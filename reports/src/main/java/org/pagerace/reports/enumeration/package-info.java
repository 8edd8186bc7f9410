// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What is reachable: runs the explorer over classes and turns what it finds into records. */
package org.pagerace.reports.enumeration;
