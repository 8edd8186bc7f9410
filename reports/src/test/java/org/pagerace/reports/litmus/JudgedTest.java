// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When two litmus tests ask the same. */
class JudgedTest {
  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      return Path.of(Judged.class.getResource("judged").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  private static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".litmus"));
  }

  @Test
  void theResultsAreThoseOfTheTableOfAllTests() throws IOException, URISyntaxException {
    Path table = Path.of(JudgedTest.class.getResource("/litmus/table.txt").toURI());
    assertThat(lines(FOLDER.resolve("results.txt")).stream().map(line -> List.of(line.split(" +"))).toList())
        .isEqualTo(lines(table).stream()
            .map(line -> line.split(" {2,}"))
            .map(cells -> List.of(cells[0], cells[2]))
            .toList());
  }

  @Test
  void aResultInATestItselfIsTheSame() throws IOException {
    for (String line : lines(FOLDER.resolve("results.txt"))) {
      String[] cells = line.split(" +");
      String text = Files.readString(FOLDER.resolve(cells[0]));
      assertThat(!text.contains("Result:") || text.contains("Result: " + cells[1])).as(line).isTrue();
    }
  }

  /** Else what counts as equal would have made a Never of a Sometimes. */
  @ParameterizedTest
  @EnumSource
  void testsThatAskTheSameHaveOneResult(Selected.Stores stores) throws IOException {
    Map<String, String> results = new HashMap<>();
    int compared = 0;
    for (String line : lines(FOLDER.resolve("results.txt"))) {
      String[] cells = line.split(" +");
      LitmusFile file = LitmusReader.read(Files.readString(FOLDER.resolve(cells[0]))).orElse(null);
      for (String form : file == null ? List.<String>of() : List.copyOf(Selected.forms(file, stores))) {
        assertThat(results.computeIfAbsent(form, any -> cells[1])).as(cells[0]).isEqualTo(cells[1]);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(70);
  }

  /** In these the clause says nothing of a register that a choice goes by, or they compute. */
  @Test
  void onlyWhatCannotBeReadOrHasManyPathsIsLeftOut() throws IOException {
    List<String> left = lines(FOLDER.resolve("results.txt")).stream()
        .map(line -> line.split(" +")[0].replace(".litmus", ""))
        .filter(name -> {
          try {
            return Judged.like(text(name)).isEmpty();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        })
        .toList();
    assertThat(left).containsExactly("T02-gup-devhuge-relaxed-inc", "T03-gup-devhuge-inc-plus-mb",
        "T17-late-reset-clobber", "T29-pgmap-onebased", "own1-gup-vs-layoutbreak", "own2-gup-vs-layoutbreak-nobarrier",
        "own2b-breaker-without-mb", "own2c-relaxed-pin", "own2d-acquire-pin", "own3c-freeze-not-atomic",
        "own3d-freeze-underflow", "own4-last-put", "own4b-last-put-relaxed", "own4c-last-put-release-only",
        "own4d-last-put-release-then-mb");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "smp_mb();                          | smp_wmb();",
    "r1=atomic_add_unless(ref,1,0);     | r1=atomic_add_unless(ref,2,0);",
    "r1=atomic_add_unless(ref,1,0);     | atomic_inc(ref);",
    "ref=1;                             | ref=2;",
    "1:r3=1                             | 1:r3=2",
    "r3=atomic_read(ref);               | r3=READ_ONCE(*pte);",
    "WRITE_ONCE(*pte,0);                | smp_store_release(pte,0);",
    "WRITE_ONCE(*pte,0); smp_mb();      | smp_mb(); WRITE_ONCE(*pte,0);",
  })
  void whatChangesTheQuestionMakesAnotherTest(String words, String others) throws IOException {
    String text = text("T01-gup-speculative-vs-breaker");
    assertThat(text).contains(words);
    assertThat(Judged.like(text.replace(words, others)).map(Judged::name))
        .isNotEqualTo(Judged.like(text).map(Judged::name));
    assertThat(Judged.like(text)).map(Judged::name).contains("T01-gup-speculative-vs-breaker");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "r1 = atomic_add_unless(x, 1, 0); | r1 = atomic_add_unless(x, 1);",
    "r0 = READ_ONCE(*y);              | r0 = READ_ONCE(y);",
    "0:r1=1                           | 0:r7=1",
    "int r1;                          | int r1",
    "P0(int *y, atomic_t *x)          | P0(int *y)",
    "smp_mb();                        | set_bit(0, x);",
    "x=1;                             | z=1;",
  })
  void theCheckerOfTheSyntaxIsStrict(String words, String others) {
    String good = """
        C good

        (*
         * Result: Never
         *)

        {
        \ty=1;
        \tx=1;
        }

        P0(int *y, atomic_t *x)
        {
        \tint r0;
        \tint r1;

        \tr0 = READ_ONCE(*y);
        \tif (r0 == 1) {
        \t\tr1 = atomic_add_unless(x, 1, 0);
        \t}
        }

        P1(int *y)
        {
        \tWRITE_ONCE(*y, 0);
        \tsmp_mb();
        }

        exists (0:r0=1 /\\ 0:r1=1)
        """;
    LkmmSyntax.check(good);
    assertThat(good).contains(words);
    assertThatThrownBy(() -> LkmmSyntax.check(good.replace(words, others))).isInstanceOf(AssertionError.class);
  }
}
