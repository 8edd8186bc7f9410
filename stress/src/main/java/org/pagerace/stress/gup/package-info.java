// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
/** GUP-fast against whoever takes the page away. */
package org.pagerace.stress.gup;
