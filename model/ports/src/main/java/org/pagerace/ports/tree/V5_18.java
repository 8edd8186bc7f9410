// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.Book3sHvUvmemV5_18;
import org.pagerace.ports.linux.v5_18.DaxV5_18;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.linux.v5_18.InternalV5_18;
import org.pagerace.ports.linux.v5_18.MemcontrolV5_18;
import org.pagerace.ports.linux.v5_18.MemoryForkV5_18;
import org.pagerace.ports.linux.v5_18.MemremapV5_18;
import org.pagerace.ports.linux.v5_18.MigrateDeviceV5_18;
import org.pagerace.ports.linux.v5_18.MigrateV5_18;
import org.pagerace.ports.linux.v5_18.MmV5_18;
import org.pagerace.ports.linux.v5_18.NouveauDmemV5_18;
import org.pagerace.ports.linux.v5_18.PageAllocV5_18;
import org.pagerace.ports.linux.v5_18.PageRefV5_18;
import org.pagerace.ports.linux.v5_18.PgtableV5_18;
import org.pagerace.ports.linux.v5_18.RmapV5_18;
import org.pagerace.ports.linux.v5_18.SwapV5_18;
import org.pagerace.ports.linux.v5_18.TestHmmV5_18;

/** Linux v5.18: device-private pages are freed at zero, and all device pages rest at one. */
@Source(
    value = "v5.18",
    title = "Linux 5.18, May 2022: device-private pages are freed at 0, then set to 1; fsdax idle at 1")
public class V5_18 extends V5_9
    implements PageRefV5_18,
        PageAllocV5_18,
        PgtableV5_18,
        DaxV5_18,
        InternalV5_18,
        MmV5_18,
        SwapV5_18,
        MemremapV5_18,
        RmapV5_18,
        MigrateV5_18,
        MigrateDeviceV5_18,
        MemcontrolV5_18,
        TestHmmV5_18,
        NouveauDmemV5_18,
        Book3sHvUvmemV5_18,
        MemoryForkV5_18,
        GupV5_18 {}
