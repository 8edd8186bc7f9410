// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * What happened: a bug that a released tree shipped is in the tree, and its fix is a patch here; a bug that
 * came and went between two trees is a patch here. What fits several trees is an interface with an empty nested
 * class for each of them.
 */
package org.pagerace.ports.patch.history;
