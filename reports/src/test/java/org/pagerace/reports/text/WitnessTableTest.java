// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagerace.reports.Golden;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;
import org.pagerace.reports.results.Witness;

class WitnessTableTest {
  private static WitnessTable table(String race, String kernel, String arch, String model, String outcome) {
    Results sample = Sample.enumerated();
    Race described =
        sample.races().stream().filter(one -> one.simpleName().equals(race)).findFirst().orElseThrow();
    ModelCell cell = sample.enumerated().stream()
        .filter(one -> one.race().equals(described.name()) && one.kernel().equals(kernel)
            && one.arch().equals(arch) && one.model().equals(model))
        .findFirst()
        .orElseThrow();
    return WitnessTable.of(described.actors(), cell.outcome(outcome).orElseThrow().witness());
  }

  private static String text(WitnessTable table) {
    return String.join("\n", table.lines(100)) + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "interleaving, BreakLayoutsRacesGupFast, v5.9, x86-pv, sc, 'pinned, idle'",
    "store-buffer, GupTakesMappedFsdaxPage, v5.9, x86, tso, 'pinned, idle'",
    "stale-read, SpeculativeGetRacesLastPut, v6.15, x86, java, 'failed, kept'",
  })
  void readsAsCommitted(
      String golden, String race, String kernel, String arch, String model, String outcome) throws IOException {
    Golden.assertMatches("text/witness-" + golden + ".txt", text(table(race, kernel, arch, model, outcome)));
  }

  @Test
  void manyActorsAndLongNamesStillFit() throws IOException {
    Golden.assertMatches("text/witness-wide.txt", text(wide()));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 80, 60})
  void noLineIsWiderThanAsked(int width) {
    assertThat(wide().lines(width)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void anActorThatOnlyTheWitnessNamesHasItsColumn() {
    Witness witness = new Witness(1, 0, List.of(row(1, "late", 1, Map.of())));
    assertThat(WitnessTable.of(List.of("first"), witness).heads()).containsExactly("#", "first", "late");
  }

  private static WitnessTable wide() {
    List<String> actors =
        List.of("internal_get_user_pages_fast", "dax_layout_busy_page", "migrate_page_move_mapping", "put_page");
    Map<String, String> memory = new TreeMap<>(Map.of(
        "mapping.i_pages.slot[0].entry", "DaxEntry#1", "page.flags", "0x10", "page.refcount", "1",
        "file.inode.layout.lock.holder", "null"));
    Map<String, String> later = new TreeMap<>(memory);
    later.put("page.refcount", "2");
    Witness witness = new Witness(4, 3, List.of(
        row(1, actors.get(0), 1, memory), row(2, actors.get(1), 1, memory), row(3, actors.get(2), 2, later),
        row(4, actors.get(3), 1, later)));
    return WitnessTable.of(actors, witness);
  }

  private static Witness.Row row(int step, String actor, int order, Map<String, String> memory) {
    return new Witness.Row(step, actor, "update", "include/linux/page_ref.h", "page_ref_add_unless",
        "org.pagerace.ports.linux.PageRef:33", "page.refcount", "1", "2", "volatile", order, null, memory, Map.of());
  }
}
