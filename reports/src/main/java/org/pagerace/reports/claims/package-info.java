// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What the literature claims of races, mutants and bugs, and how it compares with what is enumerated. */
package org.pagerace.reports.claims;
