// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Races on this machine's cores: what to run, the forks that run it, and the verdict of what they showed. */
package org.pagerace.reports.hardware;
