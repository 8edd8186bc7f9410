// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.Source;

/** Linux v5.9: device pages are idle at one. */
@Source(value = "v5.9", title = "Linux 5.9, October 2020: ZONE_DEVICE pages are idle and free at count 1")
public class V5_9 implements Tree {}
