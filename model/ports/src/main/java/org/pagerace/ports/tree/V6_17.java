// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_17.DaxV6_17;
import org.pagerace.ports.linux.v6_17.GupSlowV6_17;
import org.pagerace.ports.linux.v6_17.GupV6_17;
import org.pagerace.ports.linux.v6_17.HugetlbV6_17;
import org.pagerace.ports.linux.v6_17.MemoryV6_17;
import org.pagerace.ports.linux.v6_17.PgtableV6_17;

/** Linux v6.17: device memory leaves no trace in page tables. */
@Source(
    value = "v6.17",
    title = "Linux 6.17, September 2025: no devmap in page tables, and GUP takes no reference on a range")
public class V6_17 extends V6_15
    implements PgtableV6_17, MemoryV6_17, GupV6_17, GupSlowV6_17, DaxV6_17, HugetlbV6_17 {}
