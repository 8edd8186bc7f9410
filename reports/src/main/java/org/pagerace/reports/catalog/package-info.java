// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What the class path holds: races, kernels and archs, found by being there. */
package org.pagerace.reports.catalog;
