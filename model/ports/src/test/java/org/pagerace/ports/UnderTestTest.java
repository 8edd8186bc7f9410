// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.arch.X86;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.tree.V5_9;

class UnderTestTest {
  @AfterEach
  void forget() {
    System.clearProperty(UnderTest.KERNEL);
    System.clearProperty(UnderTest.ARCH);
  }

  @Test
  void theOldestTreeOnTheCommonestArchIsTheDefault() {
    assertThat(UnderTest.tree()).isExactlyInstanceOf(V5_9.class);
    assertThat(UnderTest.arch()).isExactlyInstanceOf(X86.class);
  }

  @Test
  void thePropertyNamesTheClass() {
    System.setProperty(UnderTest.KERNEL, RfcV2.class.getName());
    assertThat(UnderTest.tree()).isExactlyInstanceOf(RfcV2.class);
  }

  @Test
  void whatIsNoTreeIsRefusedByName() {
    System.setProperty(UnderTest.KERNEL, "java.lang.String");
    assertThatThrownBy(UnderTest::tree)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("-Dpagerace.kernel=java.lang.String")
        .hasMessageContaining("Tree");
    System.setProperty(UnderTest.ARCH, "com.acme.Missing");
    assertThatThrownBy(UnderTest::arch)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("-Dpagerace.arch=com.acme.Missing");
  }
}
