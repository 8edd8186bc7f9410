// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** Breaking the layout of fsdax files. */
package org.pagerace.stress.layout;
