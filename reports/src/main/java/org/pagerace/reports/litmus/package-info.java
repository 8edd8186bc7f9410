// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Races as litmus tests of the kernel's memory model, made from what their actors were seen to execute. */
package org.pagerace.reports.litmus;
