// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.ports.convention.PageLife;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Which count means what, of every type of page in every tree and patch: free, idle, mapped, pinned, and
 * left by all.
 *
 * <p>Where the mails and the source say nothing, the counts below were found, and stand here as what the
 * ports do: every state of generic and P2PDMA pages under RFC v1, which nothing there frees or arms; generic
 * pages under the series of 2021, which take their first reference from GUP; what the patch of 2022 leaves
 * alone. Device-coherent memory came with v6.0, and so v5.18 has none.
 */
class PageLifeTest {
  private static final String EXPECTED =
      """
      V5_9         PRIVATE  1 2 2 - 1
      V5_9         FS_DAX   1 1 1 2 1
      V5_9         GENERIC  1 1 1 2 1
      V5_9         P2PDMA   1 1 - - 1
      V5_18        PRIVATE  1 1 1 - 1
      V5_18        FS_DAX   1 1 1 2 1
      V5_18        GENERIC  1 1 1 2 1
      V5_18        P2PDMA   1 1 - - 1
      V6_1         PRIVATE  0 1 1 - 0
      V6_1         COHERENT 0 1 1 2 0
      V6_1         FS_DAX   1 1 1 2 1
      V6_1         GENERIC  1 1 1 2 1
      V6_1         P2PDMA   1 1 - - 1
      V6_15        PRIVATE  0 1 1 - 0
      V6_15        COHERENT 0 1 1 2 0
      V6_15        FS_DAX   0 0 1 2 0
      V6_15        GENERIC  1 1 2 3 1
      V6_15        P2PDMA   0 0 1 2 0
      V6_17        PRIVATE  0 1 1 - 0
      V6_17        COHERENT 0 1 1 2 0
      V6_17        FS_DAX   0 0 1 2 0
      V6_17        GENERIC  1 1 2 3 1
      V6_17        P2PDMA   0 0 1 2 0
      V6_19        PRIVATE  0 1 1 - 0
      V6_19        COHERENT 0 1 1 2 0
      V6_19        FS_DAX   0 0 1 2 0
      V6_19        GENERIC  1 1 2 3 1
      V6_19        P2PDMA   0 0 1 2 0
      RfcV1        PRIVATE  1 1 1 - 1
      RfcV1        FS_DAX   1 1 1 2 1
      RfcV1        GENERIC  1 1 1 2 1
      RfcV1        P2PDMA   1 1 - - 1
      RfcV2        PRIVATE  0 1 1 - 0
      RfcV2        FS_DAX   0 0 0 refused 0
      RfcV2        GENERIC  0 0 0 refused 0
      RfcV2        P2PDMA   0 0 - - 0
      TryGet2021   PRIVATE  0 1 1 - 0
      TryGet2021   FS_DAX   0 0 0 1 0
      TryGet2021   GENERIC  0 0 0 1 0
      TryGet2021   P2PDMA   0 0 - - 0
      EntryRef2022 PRIVATE  1 2 2 - 1
      EntryRef2022 FS_DAX   0 1 1 2 0
      EntryRef2022 GENERIC  1 1 1 2 1
      EntryRef2022 P2PDMA   1 1 - - 1
      FixEf233450898f PRIVATE 0 1 1 - 0
      FixEf233450898f FS_DAX  1 1 1 2 1
      FixEf233450898f GENERIC 1 1 1 2 1
      FixEf233450898f P2PDMA  1 1 - - 1
      """;

  /** Trees and patches, without the slips made on purpose. */
  static List<Class<?>> kernels() {
    return PortClasses.kernels().stream().filter(kernel -> kernel.getEnclosingClass() == null).toList();
  }

  private static boolean isListed(Class<?> kernel) {
    return kernel.getPackageName().endsWith(".tree") || EXPECTED.contains(kernel.getSimpleName() + " ");
  }

  /** Fixes, historic bugs and candidates: what they change is who looks at a count, and when. */
  @Test
  void aPatchThatIsNotListedKeepsTheConventionOfItsKernel() {
    assertThat(kernels().stream().filter(kernel -> !isListed(kernel)))
        .isNotEmpty()
        .allSatisfy(kernel ->
            assertThat(PageLife.of(Kernels.make(kernel))).isEqualTo(PageLife.of(Kernels.make(kernel.getSuperclass()))));
  }

  @Test
  void everyCountMeansWhatTheConventionSays() {
    List<String> found = new ArrayList<>();
    for (Class<?> kernel : kernels().stream().filter(PageLifeTest::isListed).toList()) {
      for (PageLife life : PageLife.of(Kernels.make(kernel))) {
        String type = life.type().name().replaceFirst(".*DEVICE_(PCI_)?", "");
        List<String> counts = List.of(life.free(), life.idle(), life.mapped(), life.pinned(), life.left());
        found.add(kernel.getSimpleName() + " " + type + " " + String.join(" ", counts));
      }
    }
    List<String> expected = EXPECTED.lines().map(line -> line.replaceAll(" +", " ")).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void memoryGoesToTheDeviceAndComesBackWithTheNextFault(Class<?> kernel) {
    Tree k = Kernels.make(kernel);
    Zone host = k.freeAreaInit(1);
    DmirrorDevice device = k.dmirrorDevice();
    device.host = host;
    k.dmirrorAllocateChunk(device, 1);
    MmStruct mm = k.mmStruct(1);
    VmArea vma = k.mmapRegion(mm, null, 1);
    Page page = k.allocPage(host);
    page.data = 7;
    k.doAnonymousPage(vma, 0, page);
    k.dmirrorMigrate(device, vma, 0);
    assertThat(host.nrFree).as("the page has moved to the device").isEqualTo(1);
    assertThat(device.freePages).isNull();
    assertThat(k.doSwapPage(vma, 0)).isZero();
    assertThat(device.cfree).as("the device has its page back").isEqualTo(1);
    assertThat(k.ptepGet(((PageTable) k.pmdpGet(mm)).ptes[0]))
        .isInstanceOfSatisfying(Page.class, back -> {
          assertThat(back.data).isEqualTo(7);
          assertThat(k.pageRefCount(back)).isEqualTo(1);
        });
  }
}
