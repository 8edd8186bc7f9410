// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.ports.Source;
import org.pagerace.ports.arch.Arm64;
import org.pagerace.ports.arch.X86Pv;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

class KernelNamesTest {
  static class TryGet2021 extends V5_9 {}

  static class FixF4f451a16dd1 extends V5_9 {}

  static class Fix1afaeb8293c9 extends V5_9 {}

  @Source(value = "M5", title = "a slip")
  interface M5DroppedRecheck extends Mm {
    abstract class OnV5_9 extends V5_9 implements M5DroppedRecheck {}

    abstract class OnRfcV2 extends RfcV2 implements M5DroppedRecheck {}
  }

  @ParameterizedTest
  @CsvSource({
    "pageRefFreeze, page_ref_freeze",
    "__putPage, __put_page",
    "___waitVarEvent, ___wait_var_event",
    "ext4BreakLayouts, ext4_break_layouts",
    "schedule, schedule",
    "SetPageReferenced, SetPageReferenced",
    "__SetPageUptodate, __SetPageUptodate",
    "READ_ONCE, READ_ONCE",
  })
  void functionsAreSpelledAsInTheKernel(String method, String function) {
    assertThat(KernelNames.function(method)).isEqualTo(function);
  }

  @Test
  void aTreeIsCalledLikeItsTag() {
    assertThat(KernelNames.kernel(V5_9.class)).isEqualTo("v5.9");
    assertThat(KernelNames.kernel(V6_15.class)).isEqualTo("v6.15");
  }

  @Test
  void aPatchIsCalledByItsWordsWithOnlyAYearApart() {
    assertThat(KernelNames.kernel(RfcV2.class)).isEqualTo("rfc-v2");
    assertThat(KernelNames.kernel(TryGet2021.class)).isEqualTo("try-get-2021");
    assertThat(KernelNames.kernel(FixF4f451a16dd1.class)).isEqualTo("fix-f4f451a16dd1");
    assertThat(KernelNames.kernel(Fix1afaeb8293c9.class)).isEqualTo("fix-1afaeb8293c9");
  }

  @Test
  void aMutantIsCalledByItsIdAndWhatItIsAppliedTo() {
    assertThat(KernelNames.kernel(M5DroppedRecheck.OnV5_9.class)).isEqualTo("m5@v5.9");
    assertThat(KernelNames.kernel(M5DroppedRecheck.OnRfcV2.class)).isEqualTo("m5@rfc-v2");
  }

  @Test
  void archsKeepTheirDigits() {
    assertThat(KernelNames.arch(X86Pv.class)).isEqualTo("x86-pv");
    assertThat(KernelNames.arch(Arm64.class)).isEqualTo("arm64");
  }
}
