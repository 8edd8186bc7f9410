// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/**
 * Slips that a refactor can make, each on the trees where it means something. An interface holds the slip, and an empty
 * nested class sets it on a tree; where a class of the patched tree has a body, one line picks the slip.
 */
package org.pagerace.ports.patch.mutant;
