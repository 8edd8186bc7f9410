// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.reports.results.Race.Function;

class PortedFunctionsTest {
  @KernelFile("include/linux/mm.h")
  interface Mm {
    default void getPage() {}

    default void schedule() {}

    default void SetPageDirty() {}

    default void putDevmapManagedPage() {}
  }

  static class Old implements Mm {}

  static class New extends Old {
    @Override
    @Removed
    public void putDevmapManagedPage() {}

    @KernelFile("mm/memremap.c")
    public void freeZoneDeviceFolio() {}
  }

  private static List<Function> namedBy(String story, String... actors) {
    Map<String, Class<?>> trees = new LinkedHashMap<>();
    trees.put("v1", Old.class);
    trees.put("v2", New.class);
    return new PortedFunctions(trees).namedBy(story, List.of(actors));
  }

  @Test
  void functionsAreNamedByTheStoryAndByActors() {
    assertThat(namedBy("first SetPageDirty, then get_page, then get_page", "put_devmap_managed_page"))
        .containsExactly(
            new Function("SetPageDirty", "include/linux/mm.h", "v1"),
            new Function("get_page", "include/linux/mm.h", "v1"),
            new Function("put_devmap_managed_page", "include/linux/mm.h", "v1"));
  }

  @Test
  void aFunctionOfALaterTreeIsOfThatVersion() {
    assertThat(namedBy("free_zone_device_folio"))
        .containsExactly(new Function("free_zone_device_folio", "mm/memremap.c", "v2"));
  }

  @Test
  void aWordOfEnglishIsAFunctionOnlyWithParenthesesOrAsAnActor() {
    assertThat(namedBy("they schedule a meeting about get_pages and page")).isEmpty();
    assertThat(namedBy("it calls schedule() and sleeps"))
        .extracting(Function::name).containsExactly("schedule");
    assertThat(namedBy("", "schedule")).extracting(Function::name).containsExactly("schedule");
  }
}
