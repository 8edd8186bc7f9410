// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Whether a candidate may be merged: a pure function of what two kernels can do, of what nobody looked at, and of what
 * somebody has accepted.
 */
package org.pagerace.reports.gate;
