// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.enumeration.Explorer;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.ModelCell.Audit;
import org.pagerace.reports.results.ModelCell.Remark;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.results.UnreadableResultsException;

/** {@code enumerate --classpath} on other people's tests, by the explorer itself. */
class OutsideEnumerationTest {
  @TempDir static Path folder;
  private final Program program = new Program();

  @BeforeAll
  static void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Acme.java"), """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        import org.openjdk.jcstress.infra.results.*;
        public class Acme {
          @JCStressTest @State
          @Outcome(id = {"0, 1", "1, 0", "1, 1"}, expect = Expect.ACCEPTABLE, desc = "in some order")
          @Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "nobody saw the other")
          public static class Dekker {
            int x; int y;
            @Actor public void left(II_Result r) { x = 1; r.r1 = y; }
            @Actor public void right(II_Result r) { y = 1; r.r2 = x; }
          }
          @JCStressTest @State
          @Outcome(id = {"0, 1", "1, 0", "1, 1"}, expect = Expect.ACCEPTABLE, desc = "in some order")
          @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "never")
          public static class VolatileDekker {
            volatile int x; volatile int y;
            @Actor public void left(II_Result r) { x = 1; r.r1 = y; }
            @Actor public void right(II_Result r) { y = 1; r.r2 = x; }
          }
          @JCStressTest @State
          @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "early")
          public static class Ungraded {
            volatile int x;
            @Actor public void left() { x = 1; }
            @Actor public void right(I_Result r) { r.r1 = x; }
          }
          @JCStressTest @State
          @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "one")
          public static class StartsAThread {
            volatile int x;
            @Actor public void left() { new Thread(() -> x = 1).start(); }
            @Actor public void right(I_Result r) { r.r1 = x; }
          }
        }
        """);
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none",
        "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
  }

  @BeforeEach
  void useTheExplorerItself() {
    program.explorer = Explorer::over;
  }

  private int enumerate(String test, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("enumerate", "--classpath", folder.toString(), "--test", test));
    arguments.addAll(List.of(more));
    return program.run(arguments.toArray(String[]::new));
  }

  private static Results read(Path json) {
    try {
      return ResultsFile.read(json);
    } catch (UnreadableResultsException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aForbiddenOutcomeThatIsReachableIsAFindingWithItsCause() {
    assertThat(enumerate("Acme.Dekker", "--model", "sc,tso")).isEqualTo(1);
    assertThat(program.out()).contains("BAD  ", "\"0, 0\"", "nobody saw the other",
        "needs a store buffer: reachable under tso and not under sc, both complete", "left", "right");
  }

  @Test
  void whatIsGradedAndUnreachableIsANote() {
    assertThat(enumerate("VolatileDekker")).isZero();
    assertThat(program.out()).contains("note  ", "\"2, 2\" is graded but unreachable")
        .endsWith("1 ok: clean, exit 0\n");
  }

  @Test
  void whatIsReachableAndUngradedIsAFinding() {
    Path json = folder.resolve("ungraded.json");
    assertThat(enumerate("Ungraded", "--model", "sc", "--json", json.toString())).isEqualTo(1);
    assertThat(program.out()).contains("\"1\" is reachable but ungraded");
    assertThat(read(json).enumerated()).flatExtracting(ModelCell::audit)
        .containsExactly(new Audit(Remark.UNGRADED, "1"));
    assertThat(read(json).enumerated()).allSatisfy(cell -> assertThat(cell.kernel()).isNull());
  }

  @Test
  void aTestThatCannotBeModelledTakesNoOtherWithIt() {
    assertThat(enumerate("StartsAThread|VolatileDekker", "--model", "sc")).isEqualTo(3);
    assertThat(program.out()).contains("not run  Acme$StartsAThread: sc: ", "Acme.java:32").contains("1 not run, 1 ok");
  }

  @Test
  void aPageCanBeMadeOfIt() {
    Path json = folder.resolve("all.json");
    enumerate("Dekker", "--json", json.toString());
    assertThat(program.run("report", json.toString(), "--out", folder.resolve("page.html").toString())).isZero();
    assertThat(folder.resolve("page.html")).content().contains("Witness: &#34;0, 0&#34;");
  }
}
