// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Compares what two kernels can do: a pure function of two sets of outcomes. */
package org.pagerace.reports.gate;
