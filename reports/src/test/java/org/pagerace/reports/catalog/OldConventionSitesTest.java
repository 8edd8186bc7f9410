// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.ports.patch.RfcV2;

/**
 * Every file in which RFC v2 changes a count has a slip that leaves one of its sites to the other convention, and a
 * race that goes red for it: that it does is the gate's to see. Where the old site does no harm under RFC v2, because
 * get_page makes 1 of 0 as well, or where it does not end, the slip converts that one site of v5.9 before the rest.
 */
class OldConventionSitesTest {
  private static final Catalog CATALOG = OurCatalog.CATALOG;

  private static final Map<String, String> SITES = Map.ofEntries(
      Map.entry("arch/powerpc/kvm/book3s_hv_uvmem.c", "m-50-uvmem@v5.9"),
      Map.entry("drivers/gpu/drm/nouveau/nouveau_dmem.c", "m-50-nouveau@v5.9"),
      Map.entry("fs/dax.c", "m-50-busy@rfc-v2"),
      Map.entry("fs/ext4/inode.c", "m-50-ext4@v5.9"),
      Map.entry("fs/xfs/xfs_file.c", "m37@rfc-v2"),
      Map.entry("include/linux/dax.h", "m-50-idle@rfc-v2"),
      Map.entry("include/linux/mm.h", "m-50-put@rfc-v2"),
      Map.entry("lib/test_hmm.c", "m12@v5.9"),
      Map.entry("mm/gup.c", "m-50-unpin@rfc-v2"),
      Map.entry("mm/memremap.c", "m-50-teardown@rfc-v2"),
      Map.entry("mm/migrate.c", "m62@rfc-v2"),
      Map.entry("mm/page_alloc.c", "m-50-birth@rfc-v2"),
      Map.entry("mm/swap.c", "m-50-release@rfc-v2"));

  static List<Map.Entry<String, String>> sites() {
    return List.copyOf(SITES.entrySet());
  }

  @Test
  void everyFileThatTheSeriesCountsInHasASite() {
    assertThat(SITES.keySet()).containsExactlyInAnyOrderElementsOf(overridden(RfcV2.class));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theSlipIsInThatFileAndNamesTheRaceThatNoticesIt(Map.Entry<String, String> site) {
    CataloguedKernel mutant = CATALOG.kernels(site.getValue()).get(0);
    assertThat(overridden(mutant.type())).containsExactly(site.getKey());
    assertThat(mutant.breaks()).isNotEmpty();
  }

  /** The files of the functions that a patch has a body of its own for. */
  private static TreeSet<String> overridden(Class<?> patch) {
    TreeSet<String> files = new TreeSet<>();
    new KernelSource(patch).methods().stream()
        .filter(method -> method.getDeclaringClass() == patch)
        .forEach(method -> files.add(KernelSource.file(method)));
    return files;
  }
}
