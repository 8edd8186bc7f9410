// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.Book3sHvUvmemV6_1;
import org.pagerace.ports.linux.v6_1.GupV6_1;
import org.pagerace.ports.linux.v6_1.InternalV6_1;
import org.pagerace.ports.linux.v6_1.KhugepagedV6_1;
import org.pagerace.ports.linux.v6_1.MemoryV6_1;
import org.pagerace.ports.linux.v6_1.MemremapHV6_1;
import org.pagerace.ports.linux.v6_1.MemremapV6_1;
import org.pagerace.ports.linux.v6_1.MigrateDeviceV6_1;
import org.pagerace.ports.linux.v6_1.MigrateHV6_1;
import org.pagerace.ports.linux.v6_1.MigrateV6_1;
import org.pagerace.ports.linux.v6_1.MmV6_1;
import org.pagerace.ports.linux.v6_1.NouveauDmemV6_1;
import org.pagerace.ports.linux.v6_1.PageAllocV6_1;
import org.pagerace.ports.linux.v6_1.PageFlagsV6_1;
import org.pagerace.ports.linux.v6_1.PgtableV6_1;
import org.pagerace.ports.linux.v6_1.RmapHV6_1;
import org.pagerace.ports.linux.v6_1.RmapV6_1;
import org.pagerace.ports.linux.v6_1.SwapV6_1;
import org.pagerace.ports.linux.v6_1.TestHmmV6_1;

/** Linux v6.1: pages of drivers are free at zero, fsdax pages idle at one. */
@Source(
    value = "v6.1",
    title = "Linux 6.1, December 2022: pages of drivers are free at 0 and hold their range; fsdax idle at 1")
public class V6_1 extends V5_18
    implements PageFlagsV6_1,
        InternalV6_1,
        PgtableV6_1,
        MmV6_1,
        SwapV6_1,
        MemremapHV6_1,
        MemremapV6_1,
        PageAllocV6_1,
        MemoryV6_1,
        MigrateHV6_1,
        MigrateV6_1,
        MigrateDeviceV6_1,
        TestHmmV6_1,
        NouveauDmemV6_1,
        Book3sHvUvmemV6_1,
        RmapHV6_1,
        RmapV6_1,
        GupV6_1,
        KhugepagedV6_1 {}
