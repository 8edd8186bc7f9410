// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.enumeration.Enumerator;
import org.pagerace.reports.enumeration.Enumerators;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.ResultsFile;

/** {@code enumerate --catalogue}, with an explorer that is told. */
class CatalogueJobTest {
  private final Program program = new Program();

  /** Only one slip is executed by anybody. */
  private void onlyRunsWhatM1Changes() {
    Function<List<Path>, Enumerators> told = program.explorer;
    program.explorer = classPath -> onlyRunsWhatM1Changes(told.apply(classPath));
  }

  private static Enumerators onlyRunsWhatM1Changes(Enumerators told) {
    return new Enumerators() {
      @Override
      public Enumerator get() {
        return told.get();
      }

      @Override
      public Enumerators withoutWitnesses() {
        return onlyRunsWhatM1Changes(told.withoutWitnesses());
      }

      @Override
      public boolean isAffected(Target enumerated, Target other, List<String> models) {
        return other.kernel().equals("m1@v5.9") && other.race().simpleName().equals("LastPutIsUnique");
      }
    };
  }

  @Test
  void treesAreEnumeratedWhollyAndSlipsOnlyWhereTheyAreExecuted(@TempDir Path folder) throws Exception {
    onlyRunsWhatM1Changes();
    program.reachable.put("java", Set.of("a fault that every kernel has under java"));
    Path json = folder.resolve("all.json");
    assertThat(program.run("enumerate", "--catalogue", "--json", json.toString())).isEqualTo(1);
    assertThat(program.enumerated).extracting(Target::kernel).contains("v5.9", "v6.19", "entry-ref-2022");
    assertThat(program.enumerated).filteredOn(target -> target.kernel().startsWith("m"))
        .isNotEmpty()
        .allMatch(target -> target.kernel().equals("m1@v5.9"))
        .allMatch(target -> target.race().simpleName().equals("LastPutIsUnique"));
    assertThat(program.out()).contains("m1@v5.9  survives", "survives, and no proof excuses it")
        .containsPattern("coverage   \\d+ of 124 entries, \\d+ left out, \\d+ missing")
        .containsPattern("agreement  \\d+ of \\d+ comparable claims")
        .containsPattern("kill       0 of \\d+ mutants")
        .endsWith("exit 1\n");
    List<ModelCell> records = ResultsFile.read(json).enumerated();
    assertThat(records).extracting(ModelCell::kernel).contains("v6.19", "m1@v5.9");
    assertThat(records).flatExtracting(ModelCell::outcomes).isNotEmpty().allMatch(outcome -> outcome.witness() == null);
  }
}
