// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Reads jcstress test classes: who acts on what, and what is reported. */
package org.pagerace.explore.jcstress;
