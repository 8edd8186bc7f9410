// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_19.MemremapHV6_19;
import org.pagerace.ports.linux.v6_19.MemremapV6_19;
import org.pagerace.ports.linux.v6_19.TestHmmV6_19;

/** Linux v6.19: device-private folios of several pages. */
@Source(value = "v6.19", title = "Linux 6.19, February 2026: device-private folios of several pages")
public class V6_19 extends V6_17 implements MemremapHV6_19, MemremapV6_19, TestHmmV6_19 {}
