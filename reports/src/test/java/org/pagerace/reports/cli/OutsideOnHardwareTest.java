// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;
import org.pagerace.reports.Compiled;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.ResultsFile;
import picocli.CommandLine;

/** {@code stress --classpath}: the forks know somebody's patch, and races of a second list beside ours. */
class OutsideOnHardwareTest {
  @TempDir Path folder;

  /** As an outsider's build does: with jcstress's processor, which writes the list and the harness. */
  private Path races() throws IOException {
    Path source = Files.writeString(folder.resolve("TwoDriversGet.java"), """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        import org.openjdk.jcstress.infra.results.Z_Result;
        import org.pagerace.ports.state.*;
        import org.pagerace.ports.tree.Tree;
        @JCStressTest
        @State
        @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "each counts")
        @Outcome(expect = Expect.FORBIDDEN, desc = "a reference is lost")
        public class TwoDriversGet {
          static final Tree K = Tree.underTest();
          final Page page = K.structPage(Zone.normal());
          @Actor public void one() { K.pageRefInc(page); }
          @Actor public void two() { K.pageRefInc(page); }
          @Arbiter public void count(Z_Result r) { r.r1 = K.pageRefCount(page) == 2; }
        }
        """);
    Path classes = Files.createDirectories(folder.resolve("races"));
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17",
        "-processor", JCStressTestProcessor.class.getName(), "-cp", System.getProperty("java.class.path"),
        "-d", classes.toString(), source.toString())).isZero();
    return Compiled.jar(folder.resolve("races.jar"), classes);
  }

  @Test
  void forksRaceThePatchInTheirRaceAndInOurs() throws Exception {
    Path patch = Compiled.classes(folder.resolve("patch"), """
        package com.acme;
        public class LosesReferences extends org.pagerace.ports.tree.V6_1 {
          @Override public void pageRefInc(org.pagerace.ports.state.Page page) {
            setPageCount(page, pageRefCount(page) + 2);
          }
        }
        """);
    StringWriter out = new StringWriter();
    CommandLine line = Pagerace.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(new StringWriter()));
    int exit = line.execute("stress", "TwoDriversGet", "FreezeVsFreeze", "--kernel", "com.acme.LosesReferences",
        "--arch", "x86", "--budget", "20s", "--out", folder.resolve("out").toString(),
        "--classpath", patch + File.pathSeparator + races());
    assertThat(exit).as(out.toString()).isEqualTo(1);
    assertThat(ResultsFile.read(folder.resolve("out/results.json")).hardware())
        .allSatisfy(cell -> assertThat(cell.samples()).isPositive())
        .extracting(HardwareCell::race)
        .containsExactly("com.acme.TwoDriversGet", "org.pagerace.stress.freeze.FreezeVsFreeze");
    assertThat(out.toString()).contains("TwoDriversGet", "com.acme.LosesReferences");
  }
}
