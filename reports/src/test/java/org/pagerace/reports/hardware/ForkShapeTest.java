// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.vm.CompileMode;
import org.pagerace.reports.hardware.ForkShape.Mode;

class ForkShapeTest {

  private static final Set<String> HOTSPOT =
      Set.of(
          "CompilerDirectivesFile", "C1ProfileCalls", "UseLoopPredicate", "RestrictContended", "StressLCM",
          "StressGCM", "StressSeed", "UseParallelGC");

  @Test
  void twoForksShowTwoCompileModesAndTwoStrides() {
    for (int actors = 1; actors <= 4; actors++) {
      List<ForkShape> two = ForkShape.rotation(actors).subList(0, 2);

      assertThat(two).extracting(ForkShape::modes).doesNotHaveDuplicates();
      assertThat(two).extracting(ForkShape::strideSize).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyActorIsOnceTheSlowOne() {
    assertThat(ForkShape.rotation(3))
        .extracting(ForkShape::modes)
        .contains(
            List.of(Mode.INTERPRETER, Mode.C2, Mode.C2),
            List.of(Mode.C2, Mode.INTERPRETER, Mode.C2),
            List.of(Mode.C2, Mode.C2, Mode.INTERPRETER));
  }

  @Test
  void theNumberOfACompileModeIsJcstresssOwn() {
    ForkShape shape = new ForkShape(List.of(Mode.C2, Mode.INTERPRETER, Mode.C1), 8, false);

    assertThat(CompileMode.isC2(shape.compileMode(), 0)).isTrue();
    assertThat(CompileMode.isInt(shape.compileMode(), 1)).isTrue();
    assertThat(CompileMode.isC1(shape.compileMode(), 2)).isTrue();
    assertThat(shape.label()).isEqualTo("C2/interpreter/C1");
  }

  @Test
  void onlyRandomisedShapesGetTheFlagsThatExistAndASeed() {
    VmFlags vm = VmFlags.of(HOTSPOT, 17);

    assertThat(vm.of(new ForkShape(List.of(), 8, true), 42))
        .containsExactly("-XX:+StressLCM", "-XX:+StressGCM", "-XX:StressSeed=42");
    assertThat(vm.of(new ForkShape(List.of(), 8, false), 42)).isEmpty();
  }

  @Test
  void nativeAccessIsAllowedWhereTheJdkWouldWarn() {
    assertThat(VmFlags.of(HOTSPOT, 25).common()).contains("--enable-native-access=ALL-UNNAMED");
    assertThat(VmFlags.of(HOTSPOT, 17).common()).doesNotContain("--enable-native-access=ALL-UNNAMED");
  }

  @Test
  void aJdkWithoutTheFlagsStillRacesAndEachLossIsSaid() {
    VmFlags vm = VmFlags.of(Set.of(), 21);

    assertThat(vm.mixesModes()).isFalse();
    assertThat(vm.common()).noneMatch(flag -> flag.startsWith("-XX"));
    assertThat(vm.notes()).hasSize(2).anyMatch(note -> note.contains("compiler directives"));
    assertThat(VmFlags.of(HOTSPOT, 21).notes()).isEmpty();
  }

  @Test
  void theComplaintIsTheLineThatSaysWhatWentWrong() {
    String dying = "# A fatal error has been detected by the Java Runtime Environment:";
    String trace = "java.lang.Error: broken\n\tat toys.A.b(A.java:3)\n";

    assertThat(Complaint.of(List.of("9 compiler directives added.", "", "#", dying, "#", "#  SIGSEGV (0xb)")))
        .isEqualTo("SIGSEGV (0xb)");
    assertThat(Complaint.of(List.of("Unrecoverable error while running", trace)))
        .isEqualTo("java.lang.Error: broken at toys.A.b(A.java:3)");
    assertThat(Complaint.of(List.of("InitializerError", "at A.b(A.java:3)", "Caused by: no such tree")))
        .isEqualTo("no such tree");
    assertThat(Complaint.of(List.of("WARNING: noise"))).isEmpty();
  }
}
