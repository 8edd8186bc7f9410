// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pagerace.reports.catalog.OurCatalog.CATALOG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.CataloguedRace;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.enumeration.Target;

/** Races as litmus tests: whether they are LKMM C, and which published test each equals. */
class TwinsTest {
  private static String print(String race, String kernel, String arch, String outcome) {
    CataloguedRace ofRace = CATALOG.races(race).get(0);
    CataloguedKernel under = CATALOG.kernels(kernel).get(0);
    CataloguedArch on = CATALOG.archs(arch).get(0);
    return Twins.print(Target.of(ofRace.race(), under.name(), under.type(), on.name(), on.type()), outcome);
  }

  /** The text of a comment in one line. */
  private static String flat(String text) {
    return text.replaceAll("\\s+\\*?\\s*", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "A3, v5.9, arm64, T14-unless-zero-no-resurrect, Never",
    "C2, v5.9, arm64, T15-reclaim-freeze-then-dirty, Never",
    "C2, m26@v5.9, arm64, T16-reclaim-dirty-then-freeze, Sometimes",
    "D1, v5.9, arm64, T32-xchg-relaxed-then-dsb, Never",
    "D1, v5.9, x86-pv, T05-breaker-xchg-full, Never",
    "D1, m27@v5.9, arm64, T04-breaker-no-barrier, Sometimes",
    "D18, v5.9, arm64, T32-xchg-relaxed-then-dsb, Never",
  })
  void aTwinEqualsThePublishedTest(String race, String kernel, String arch, String published, String result) {
    String twin = print(race, kernel, arch, null);
    LkmmSyntax.check(twin);
    assertThat(twin).contains("\n * Result: " + result + "\n");
    assertThat(flat(twin)).contains("herd7 said so of " + published + ", which asks the same");
    assertThat(Judged.like(twin)).map(Judged::name).contains(published);
  }

  /** T10 stores into the slot as it likes; the kernel, as ported, publishes the new page there with a release. */
  @Test
  void theThawDiffersFromT10InTheStoreAlone() {
    String twin = print("A10", "v5.9", "arm64", "old, replaced");
    LkmmSyntax.check(twin);
    assertThat(twin).doesNotContain("* Result:").contains("No Result line", "may start again after it has written");
    String weaker = twin.replace("smp_store_release(iPages_1, 2)", "WRITE_ONCE(*iPages_1, 2)");
    assertThat(Judged.like(weaker)).map(Judged::name).contains("T10-unfreeze-release-vs-lookup");
  }

  @ParameterizedTest
  @CsvSource({
    "A6, v5.9, arm64, unreachable under sc^ tso and java",
    "A9, v5.9, arm64, unreachable under sc^ tso and java",
    "A14, v5.9, arm64, unreachable under sc^ tso and java",
    "A4, try-get-2021, arm64, reachable under sc^ tso and java",
    "B2, v5.9, arm64, unreachable under sc^ tso and java",
    "B6, v5.9, arm64, reachable under sc^ tso and java",
    "B7, v5.9, arm64, reachable under sc^ tso and java",
    "C1, v5.9, arm64, unreachable under sc^ tso and java",
    "C4, v5.9, arm64, unreachable under sc^ tso and java",
    "C11, v5.9, arm64, unreachable under sc^ tso and java",
    "D5, v5.9, arm64, reachable under java^ unreachable under sc and tso",
  })
  void aTwinIsLkmmAndCarriesOurVerdict(String race, String kernel, String arch, String verdict) {
    String twin = print(race, kernel, arch, null);
    LkmmSyntax.check(twin);
    assertThat(flat(twin)).contains("pagerace: " + verdict.replace('^', ',') + ".", "herd7 -conf linux-kernel.cfg");
  }

  @Test
  void thePrimitivesAreThoseOfTheKernelAndTheChoicesAreTheirs() {
    assertThat(print("D1", "v5.9", "arm64", "pinned, idle").replaceFirst("(?s)\\(\\*.*\\*\\)\n\n", "")).isEqualTo("""
        C GupFastVsLayoutBreak-v5.9-arm64

        {
        \tptes_0=1;
        \trefcount=1;
        }

        P0(int *ptes_0, atomic_t *refcount)
        {
        \tint r0;
        \tint r1;
        \tint r2;

        \tr0 = READ_ONCE(*ptes_0);
        \tif (r0 == 1) {
        \t\tr1 = atomic_add_unless(refcount, 1, 0);
        \t\tif (r1 == 1) {
        \t\t\tr2 = READ_ONCE(*ptes_0);
        \t\t}
        \t}
        }

        P1(int *ptes_0, atomic_t *refcount)
        {
        \tint r0;
        \tint r1;

        \tr0 = xchg_relaxed(ptes_0, 0);
        \tsmp_mb();
        \tr1 = atomic_read(refcount);
        }

        exists (0:r0=1 /\\ 0:r1=1 /\\ 0:r2=1 /\\ 1:r1=1)
        """);
  }

  @Test
  void aDelayIsWhereOthersGetInBetween() {
    assertThat(flat(print("D1", "m28-scan@v5.9", "arm64", null))).contains("insert a udelay() in mm/memory.c, "
        + "zap_pte_range(), between ptep_get() [READ_ONCE] and ptep_get_and_clear() [xchg_relaxed].");
    assertThat(print("D1", "v5.9", "arm64", null)).doesNotContain("udelay");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "D1 | x86   | waits for whoever has interrupts off, which LKMM C cannot say as the kernel means it",
    "B9 | arm64 | a task that sleeps on a wait queue, which LKMM C cannot say as the kernel means it",
    "E2 | arm64 | waits for whoever has interrupts off, which LKMM C cannot say as the kernel means it",
    "A2 | arm64 | LKMM C has no __clear_bit, which works on driver.page.flags",
    "E1 | arm64 | driver.pgmap.ref.count is updated by something that is no primitive of the kernel's",
    "D7 | arm64 | no values that it reads let its actors report a forbidden outcome",
    "C3 | arm64 | no test_and_set_bit_lock for a word that may hold several values before it",
    "A1 | arm64 | no values that it reads let its actors report a forbidden outcome",
  })
  void whatCannotBeSaidIsRefusedInOneSentence(String race, String arch, String why) {
    assertThatThrownBy(() -> print(race, "v5.9", arch, null)).isInstanceOf(Refusal.class).hasMessageEndingWith(why);
  }

  @Test
  void anUnknownOutcomeHasANearestOne() {
    assertThatThrownBy(() -> print("A3", "v5.9", "arm64", "got, fred"))
        .isInstanceOf(UnknownNameException.class).hasMessageContaining("the nearest is got, freed");
  }

  @Test
  void anyOutcomeCanBeAskedFor() {
    String twin = print("A3", "v5.9", "arm64", "got, kept");
    LkmmSyntax.check(twin);
    assertThat(twin).contains("exists (0:r0=1 /\\ 1:r0=0)").contains("Asks for \"got, kept\", acceptable");
  }

  @Test
  void objectsThatActorsMakeAreValuesOfTheirOwn() {
    assertThat(flat(print("C11", "v5.9", "arm64", null)))
        .contains("3 stands for TransHugePmd#2.1, 4 stands for TransHugePmd#2.2, 0 for none.");
  }

  @Test
  void theReadmeShowsARealTwin() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String start = "pagerace.jar litmus D1 --kernel v5.9 --arch arm64\n";
    String shown = readme.substring(readme.lastIndexOf(start) + start.length());
    String twin = print("D1", "v5.9", "arm64", null);
    int at = 0;
    for (String part : shown.substring(0, shown.indexOf("```")).split("…\n")) {
      assertThat(twin.indexOf(part, at)).as(part).isNotNegative();
      at = twin.indexOf(part, at) + part.length();
    }
    assertThat(at).isEqualTo(twin.length());
  }

  @Test
  void theSameComesOutTwice() {
    assertThat(print("B2", "v5.9", "arm64", null)).isEqualTo(print("B2", "v5.9", "arm64", null));
  }
}
