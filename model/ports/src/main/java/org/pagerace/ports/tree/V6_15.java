// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.tree;

import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxDeviceV6_15;
import org.pagerace.ports.linux.v6_15.DaxHV6_15;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.linux.v6_15.Ext4InodeV6_15;
import org.pagerace.ports.linux.v6_15.FilemapV6_15;
import org.pagerace.ports.linux.v6_15.GupSlowV6_15;
import org.pagerace.ports.linux.v6_15.GupV6_15;
import org.pagerace.ports.linux.v6_15.HugeMemoryV6_15;
import org.pagerace.ports.linux.v6_15.HugetlbSharingV6_15;
import org.pagerace.ports.linux.v6_15.KhugepagedV6_15;
import org.pagerace.ports.linux.v6_15.MemoryV6_15;
import org.pagerace.ports.linux.v6_15.MemremapHV6_15;
import org.pagerace.ports.linux.v6_15.MemremapV6_15;
import org.pagerace.ports.linux.v6_15.MigrateDeviceV6_15;
import org.pagerace.ports.linux.v6_15.MigrateV6_15;
import org.pagerace.ports.linux.v6_15.MmInitV6_15;
import org.pagerace.ports.linux.v6_15.MmV6_15;
import org.pagerace.ports.linux.v6_15.P2pdmaV6_15;
import org.pagerace.ports.linux.v6_15.PageAllocV6_15;
import org.pagerace.ports.linux.v6_15.PagemapV6_15;
import org.pagerace.ports.linux.v6_15.PgtableV6_15;
import org.pagerace.ports.linux.v6_15.RmapV6_15;
import org.pagerace.ports.linux.v6_15.SwapV6_15;
import org.pagerace.ports.linux.v6_15.XfsInodeV6_15;

/** Linux v6.15: device pages are idle and free at zero, and mappings own references. */
@Source(value = "v6.15", title = "Linux 6.15, May 2025: mappings own references, and every device page is idle at 0")
public class V6_15 extends V6_1
    implements MmV6_15,
        PgtableV6_15,
        SwapV6_15,
        MemremapHV6_15,
        MemremapV6_15,
        MmInitV6_15,
        PageAllocV6_15,
        P2pdmaV6_15,
        DaxDeviceV6_15,
        PagemapV6_15,
        FilemapV6_15,
        GupV6_15,
        GupSlowV6_15,
        MemoryV6_15,
        RmapV6_15,
        HugeMemoryV6_15,
        HugetlbSharingV6_15,
        MigrateV6_15,
        MigrateDeviceV6_15,
        DaxHV6_15,
        DaxV6_15,
        Ext4InodeV6_15,
        XfsInodeV6_15,
        KhugepagedV6_15 {}
