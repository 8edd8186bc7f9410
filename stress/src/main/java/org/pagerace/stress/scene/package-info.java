// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** What several races start from, made by the tree under test through its own functions. */
package org.pagerace.stress.scene;
