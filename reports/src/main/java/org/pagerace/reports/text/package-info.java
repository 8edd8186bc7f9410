// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Results in words: numbers, sentences and the terminal view, the same in every locale. */
package org.pagerace.reports.text;
