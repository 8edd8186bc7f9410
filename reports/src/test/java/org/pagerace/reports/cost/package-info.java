// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Two races as they would be without tree, patch and arch: what the indirection costs is measured against them. */
package org.pagerace.reports.cost;
