// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What a run measured, as records: {@code results.json} is these records, and every view is a pure function of them. */
package org.pagerace.reports.results;
