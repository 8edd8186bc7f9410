// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void countsInsertionsDeletionsReplacementsAndSwaps() {
    assertThat(Nearest.edits("v5.9", "v5.9")).isZero();
    assertThat(Nearest.edits("v5", "v5.9")).isEqualTo(2);
    assertThat(Nearest.edits("v5.99", "v5.9")).isEqualTo(1);
    assertThat(Nearest.edits("v5.8", "v5.9")).isEqualTo(1);
    assertThat(Nearest.edits("x68", "x86")).isEqualTo(1);
    assertThat(Nearest.edits("", "abc")).isEqualTo(3);
  }

  @Test
  void upperAndLowerCaseAreTheSame() {
    assertThat(Nearest.to("RFCV2", List.of("v5.9", "rfc-v2"))).contains("rfc-v2");
    assertThat(Nearest.edits("D1", "d1")).isZero();
  }

  @Test
  void thereIsNoneAmongNone() {
    assertThat(Nearest.to("anything", List.of())).isEmpty();
  }
}
