// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.patch.TryGet2021;
import org.pagerace.ports.tree.V5_9;

/**
 * The fifteen files of the diffstat of RFC v2: each is ported, and the patch changes there what the series
 * changed.
 */
class SeriesFilesTest {
  private static final String DIFFSTAT =
      """
      arch/powerpc/kvm/book3s_hv_uvmem.c
      drivers/gpu/drm/nouveau/nouveau_dmem.c
      fs/dax.c
      fs/ext4/inode.c
      fs/xfs/xfs_file.c
      include/linux/dax.h
      include/linux/memremap.h
      include/linux/mm.h
      lib/test_hmm.c
      mm/gup.c
      mm/internal.h
      mm/memremap.c
      mm/migrate.c
      mm/page_alloc.c
      mm/swap.c
      """;

  /** Files of the diffstat that hold no site of a count, and why. */
  private static final Map<String, String> NO_SITE =
      Map.of(
          "include/linux/memremap.h",
              "the change is in words: at which count page_free is called, and who arms a page",
          "mm/internal.h", "the change is a prototype: of free_zone_device_page, which mm/swap.c calls");

  static Stream<String> files() {
    return DIFFSTAT.lines();
  }

  @Test
  void theDiffstatHasFifteenFiles() {
    assertThat(files()).hasSize(15).containsAll(NO_SITE.keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileOfTheSeriesIsPortedAndChangedWhereItCounts(String path) {
    assertThat(PortClasses.files()).anyMatch(file -> path.equals(PortClasses.path(file)));
    assertThat(touched(RfcV2.class).contains(path))
        .as("the series changes a count in %s", path)
        .isEqualTo(!NO_SITE.containsKey(path));
  }

  @Test
  void theSeriesOf2021ChangesWhatTheFirstReferenceIsTakenBy() {
    assertThat(touched(TryGet2021.class)).containsExactly("include/linux/mm.h");
  }

  /**
   * The files of the functions that a patch itself has: its own word for them, else those that have a body
   * in v5.9.
   */
  private static Set<String> touched(Class<?> patch) {
    Set<String> paths = new TreeSet<>();
    for (Method method : patch.getDeclaredMethods()) {
      KernelFile own = method.getAnnotation(KernelFile.class);
      if (own != null) {
        paths.add(own.value());
      } else if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        Arrays.stream(V5_9.class.getMethods())
            .filter(m -> m.getName().equals(method.getName()))
            .filter(m -> Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
            .filter(Method::isDefault)
            .map(m -> PortClasses.path(m.getDeclaringClass()))
            .filter(Objects::nonNull)
            .forEach(paths::add);
      }
    }
    return paths;
  }
}
