// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** {@code report.html}: records filled from the results, printed by the templates in {@code src/main/jte}. */
package org.pagerace.reports.page;
