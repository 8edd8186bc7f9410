// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagerace.ports.linux.SchedH;
import org.pagerace.ports.patch.EntryRef2022;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.PercpuRef;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/** What the counts of device pages mean in each tree, one task at a time. */
class ConventionTest {
  /** An fsdax file of two pages, mapped, with the first page present. */
  private static final class Fsdax {
    final DevPagemap pgmap;
    final Inode inode;
    final MmStruct mm;
    final TaskStruct user;
    final VmArea vma;
    final Page page;
    final PageVec pages = new PageVec(2);

    Fsdax(Tree k) {
      pgmap = k.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 2);
      inode = k.inode(2);
      inode.blocks[0] = page = pgmap.pages[0];
      inode.blocks[1] = pgmap.pages[1];
      mm = k.mmStruct(1);
      user = mm.cpumask[0];
      vma = k.mmapRegion(mm, inode.mapping, 2);
      assertThat(k.handleMmFault(vma, 0)).isZero();
    }
  }

  @ParameterizedTest(name = "{0}: unmapped {1}, mapped {2}, pinned {3}")
  @CsvSource({"V5_9, 1, 1, 2", "V6_15, 0, 1, 2"})
  void countsOfAnFsdaxPage(Kernels kernel, int unmapped, int mapped, int pinned) {
    Tree k = kernel.tree;
    Fsdax f = new Fsdax(k);
    assertThat(k.pageRefCount(f.pgmap.pages[1])).isEqualTo(unmapped);
    assertThat(k.pageRefCount(f.page)).isEqualTo(mapped);
    assertThat(k.getUserPagesFast(f.user, 0, 1, 0, f.pages)).isEqualTo(1);
    assertThat(k.pageRefCount(f.page)).isEqualTo(pinned);
    k.putPage(f.page);
    k.zapPageRange(f.vma);
    assertThat(k.pageRefCount(f.page)).isEqualTo(unmapped);
  }

  @Test
  void underTheRfcAMappedFsdaxPageRefusesEveryGet() {
    Tree k = Kernels.RFC_V2.tree;
    Fsdax f = new Fsdax(k);
    assertThat(k.pageRefCount(f.page)).isZero();
    assertThat(k.getUserPagesFastOnly(f.user, 0, 1, 0, f.pages)).isZero();
    assertThat(k.getUserPagesFast(f.user, 0, 1, 0, f.pages)).isEqualTo(-Tree.ENOMEM);
    assertThat(k.pinUserPagesFast(f.user, 0, 1, 0, f.pages)).isEqualTo(-Tree.ENOMEM);
    assertThat((int) Page.WARNED.getOpaque(f.page)).isEqualTo(1);
    assertThat(k.pageRefCount(f.page)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"V5_9", "V6_15"})
  void thePinOfOnePageIsWorthTheBias(Kernels kernel) {
    Tree k = kernel.tree;
    Fsdax f = new Fsdax(k);
    int idle = k.pageRefCount(f.page);
    assertThat(k.pinUserPagesFast(f.user, 0, 1, 0, f.pages)).isEqualTo(1);
    assertThat(k.pageRefCount(f.page)).isEqualTo(idle + Tree.GUP_PIN_COUNTING_BIAS);
    assertThat(k.pageMaybeDmaPinned(f.page)).isTrue();
    k.unpinUserPage(f.page);
    assertThat(k.pageRefCount(f.page)).isEqualTo(idle);
  }

  @ParameterizedTest
  @EnumSource(names = {"V5_9", "V6_15"})
  void theSlowPathFaultsInWhatTheFastPathDoesNotFind(Kernels kernel) {
    Tree k = kernel.tree;
    Fsdax f = new Fsdax(k);
    assertThat(k.getUserPagesFastOnly(f.user, 0, 2, 0, f.pages)).isEqualTo(1);
    f.pages.nr = 0;
    assertThat(k.getUserPagesFast(f.user, 0, 2, 0, f.pages)).isEqualTo(2);
    assertThat(f.pages.pages).containsExactly(f.pgmap.pages);
  }

  @ParameterizedTest(name = "{0}: free {1}, in use {2}")
  @CsvSource({"V5_9, 1, 2", "RFC_V2, 0, 1", "V6_15, 0, 1"})
  void countsOfADevicePrivatePage(Kernels kernel, int free, int used) {
    Tree k = kernel.tree;
    DmirrorDevice device = k.dmirrorDevice();
    k.dmirrorAllocateChunk(device, 1);
    assertThat(k.pageRefCount(device.freePages)).isEqualTo(free);
    Page page = k.dmirrorDevmemAllocPage(device, this);
    assertThat(k.pageRefCount(page)).isEqualTo(used);
    assertThat(page.zoneDeviceData).isSameAs(this);
    assertThat(k.dmirrorDevmemAllocPage(device, this)).isNull();
    k.putPage(page);
    assertThat(k.pageRefCount(page)).isEqualTo(free);
    assertThat(device.freePages).isSameAs(page);
    assertThat(device.cfree).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: memory goes under a page reference: {1}")
  @CsvSource({"V5_9, false", "RFC_V2, true", "V6_15, false"})
  void teardownWaitsForAPageInUse(Kernels kernel, boolean isGone) {
    Tree k = kernel.tree;
    DmirrorDevice device = k.dmirrorDevice();
    k.dmirrorAllocateChunk(device, 2);
    Page page = k.dmirrorDevmemAllocPage(device, this);
    DevPagemap pgmap = page.pgmap;
    assertThat(k.memunmapPages(pgmap)).isEqualTo(isGone);
    k.putPage(page);
    assertThat(k.devPagemapCleanup(pgmap)).isTrue();
    assertThat(k.getDevPagemap(page, null)).isNull();
  }

  @Test
  void aHugeDevmapPmdIsGrabbedPageByPageAndGivenBackWhole() {
    Tree k = Kernels.V5_9.tree;
    Fsdax f = new Fsdax(k);
    k.setPmdAt(f.mm, new DevmapRange(f.pgmap.pages));
    assertThat(k.getUserPagesFastOnly(f.user, 0, 2, 0, f.pages)).isEqualTo(2);
    k.undoDevPagemap(f.pages, 0, Tree.FOLL_GET);
    k.setPageCount(f.pgmap.pages[1], 0);
    assertThat(k.getUserPagesFastOnly(f.user, 0, 2, 0, f.pages)).isZero();
    assertThat(k.pageRefCount(f.page)).isEqualTo(1);
    assertThat(k.getUserPagesFast(f.user, 0, 2, 0, f.pages)).as("the first page, then -ENOMEM").isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: references on the range left behind: {1}")
  @CsvSource({"RFC_V2, 1", "V6_15, 0"})
  void aRefusedHugePmdMayLeaveTheRangeReferenced(Kernels kernel, int leaked) {
    Tree k = kernel.tree;
    Fsdax f = new Fsdax(k);
    k.setPmdAt(f.mm, new DevmapRange(f.pgmap.pages));
    k.setPageCount(f.page, 0);
    int before = (int) PercpuRef.COUNT.getOpaque(f.pgmap.ref);
    assertThat(k.getUserPagesFastOnly(f.user, 0, 2, 0, f.pages)).isZero();
    assertThat((int) PercpuRef.COUNT.getOpaque(f.pgmap.ref) - before).isEqualTo(leaked);
  }

  @ParameterizedTest(name = "{0}: pages that a pinned page leaves its file with: {1}")
  @CsvSource({"V5_9, false", "V6_15, true"})
  void evictionWaitsForPins(Kernels kernel, boolean waits) {
    assertEvictionWaitsForPins(kernel.tree, waits);
  }

  @Test
  void thePatchOf2022WaitsWhenAFileIsEvicted() {
    assertEvictionWaitsForPins(new EntryRef2022(), true);
  }

  private void assertEvictionWaitsForPins(Tree k, boolean waits) {
    Fsdax f = new Fsdax(k);
    TaskStruct evictor = k.taskStruct();
    k.getUserPagesFast(f.user, 0, 1, 0, f.pages);
    k.unmapRegion(f.mm, f.vma);
    assertThat(k.ext4EvictInode(evictor, f.inode)).isEqualTo(waits ? SchedH.ASLEEP : 0);
    assertThat(k.xasLoad(f.inode.mapping, 0) != null).isEqualTo(waits);
    if (!waits) {
      assertThat((int) Page.WARNED.getOpaque(f.page)).as("disassociated while in use").isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void layoutBreakingScansAgainAfterEveryWait(Kernels kernel) {
    Tree k = kernel.tree;
    Fsdax f = new Fsdax(k);
    TaskStruct truncator = k.taskStruct();
    k.pageRefAdd(f.page, 1);
    truncator.runqueue = () -> k.putPage(f.page);
    k.downWrite(f.inode.iMmapSem);
    assertThat(k.xfsBreakLayouts(truncator, f.inode)).isZero();
    assertThat(k.taskIsRunning(truncator)).isTrue();
    assertThat(k.daxLayoutBusyPage(f.inode.mapping)).isNull();
  }
}
