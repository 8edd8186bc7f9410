// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagerace.reports.Compiled;
import picocli.CommandLine;

/** {@code --classpath} of somebody's jar with a patch and a race, by the explorer itself. */
class OutsideCandidateTest {
  private static final String RACE = "UnpinUserPageWakes";

  @TempDir static Path folder;
  private static Path jar;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void build() throws IOException {
    jar = Compiled.jar(folder.resolve("my.jar"), Compiled.classes(folder.resolve("classes"), """
        package com.acme;
        public class Forgets extends org.pagerace.ports.tree.V6_1 {
          @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
            folioPutRefs(folio, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
          }
        }
        """, """
        package com.acme;
        public class Remembers extends Forgets {
          @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
            int nr = (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs;
            if (!putDevmapManagedPageRefs(folio, nr)) {
              folioPutRefs(folio, nr);
            }
          }
        }
        """, """
        package com.acme;
        public class LosesReferences extends org.pagerace.ports.tree.V6_1 {
          @Override public void pageRefInc(org.pagerace.ports.state.Page page) {
            setPageCount(page, pageRefCount(page) + 1);
          }
        }
        """, """
        package com.acme;
        public class RfcV2 extends org.pagerace.ports.patch.RfcV2 {
          @Override public void putPage(org.pagerace.ports.state.Page page) {}
        }
        """, """
        package com.acme;
        abstract class Slips extends org.pagerace.ports.tree.V6_1 {
          public static class Throws extends Slips {
            @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
              throw new IllegalStateException("not yet");
            }
          }
          public static class NoScene extends Slips {
            @Override public org.pagerace.ports.state.Page structPage(org.pagerace.ports.state.Zone zone) {
              throw new IllegalStateException("not yet");
            }
          }
          public static class Loops extends Slips {
            @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
              for (int i = 0; refs > 0; i++) {}
            }
          }
          public static class Blocks extends Slips {
            @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
              java.util.concurrent.locks.LockSupport.park();
            }
          }
          public static class Sleeps extends Slips {
            @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
              try {
                Thread.sleep(1000000);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
          }
          public static class Exits extends Slips {
            @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
              System.exit(0);
            }
          }
          public static class Recurses extends Slips {
            @Override public void gupPutFolio(org.pagerace.ports.state.Page folio, int refs, int flags) {
              gupPutFolio(folio, refs, flags);
            }
          }
        }
        """, """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        import org.openjdk.jcstress.infra.results.I_Result;
        import org.pagerace.ports.state.*;
        import org.pagerace.ports.tree.Tree;
        @JCStressTest
        @State
        @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "each counts")
        @Outcome(expect = Expect.FORBIDDEN, desc = "a reference is lost")
        public class TwoDriversGet {
          static final Tree K = Tree.underTest();
          final Page page = K.structPage(Zone.normal());
          @Actor public void one(I_Result r) { K.pageRefInc(page); }
          @Actor public void two(I_Result r) { K.pageRefInc(page); }
          @Arbiter public void count(I_Result r) { r.r1 = K.pageRefCount(page); }
        }
        """));
  }

  private int run(String... arguments) {
    CommandLine line = Pagerace.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private int gate(String candidate, String... more) {
    String[] arguments = new String[more.length + 7];
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[0] = "gate";
    System.arraycopy(new String[] {"--arch", "x86", "--candidate", candidate, "--classpath", jar.toString()}, 0,
        arguments, more.length + 1, 6);
    return run(arguments);
  }

  @Test
  void aBugIsRedAgainstWhatItExtends() {
    assertThat(gate("com.acme.Forgets", RACE)).isEqualTo(1);
    assertThat(out.toString())
        .contains("error[PR001]: forbidden outcome appears: \"waits, forgotten\" in " + RACE)
        .contains("v6.1 ", "help:    java -jar reports/target/pagerace.jar enumerate " + RACE, "--classpath JAR")
        .contains("gate FAILED: com.acme.Forgets is worse than v6.1");
  }

  @Test
  void aPatchOfAPatchIsComparedWithThat() {
    assertThat(gate("com.acme.Remembers", RACE)).isZero();
    assertThat(out.toString()).contains("outcome disappears: \"waits, forgotten\"", "com.acme.Forgets does not");
  }

  @Test
  void anyAncestorMayBeTheBaseline() {
    assertThat(gate("com.acme.Remembers", RACE, "--baseline", "v6.1")).isZero();
    assertThat(out.toString()).doesNotContain("disappears");
  }

  /** What ours are called means ours, whoever else is called so. */
  @Test
  void aClassCalledLikeOneOfOursTakesNoNameFromIt() {
    assertThat(gate("rfc-v2", "A3")).isZero();
    assertThat(out.toString()).contains("gate PASSED: rfc-v2 makes");
    assertThat(gate("RfcV2", "A3")).isEqualTo(2);
    assertThat(err.toString()).contains("--candidate 'RfcV2' means com.acme.RfcV2, rfc-v2: name one of them");
  }

  @Test
  @Timeout(180)
  void aCandidateThatCannotBeEnumeratedIsNeverAPass() {
    for (String slip : new String[] {"NoScene", "Loops", "Blocks", "Sleeps", "Exits", "Recurses"}) {
      out.getBuffer().setLength(0);
      assertThat(gate("com.acme.Slips." + slip, RACE)).as(slip).isEqualTo(3);
      assertThat(out.toString()).as(slip).contains("gate UNFINISHED: whether com.acme.Slips." + slip);
    }
  }

  /** That is enumerated to the end, and no actor may throw. */
  @Test
  void aCandidateThatThrowsInAnActorIsRed() {
    assertThat(gate("com.acme.Slips.Throws", RACE)).isEqualTo(1);
    assertThat(out.toString()).contains("<unpin_user_page: IllegalStateException>", "an actor threw")
        .contains("--classpath JAR \\\n").contains("  --outcome '<unpin_user_page: IllegalStateException>'\n");
  }

  @Test
  void aRaceOfTheJarIsGatedAlongside() {
    assertThat(gate("com.acme.LosesReferences", "TwoDriversGet")).isEqualTo(1);
    assertThat(out.toString()).contains("forbidden outcome appears: \"1\" in TwoDriversGet", "a reference is lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.acme.Forgets", "forgets"})
  void enumerateKnowsItToo(String name) {
    assertThat(run("enumerate", RACE, "--kernel", name, "--arch", "x86", "--classpath", jar.toString())).isEqualTo(1);
    assertThat(out.toString()).contains(RACE, "com.acme.Forgets", "waits, forgotten");
  }
}
