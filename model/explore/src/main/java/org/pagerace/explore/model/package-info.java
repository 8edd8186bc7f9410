// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** The memory models, one file each. */
package org.pagerace.explore.model;
