// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;
import org.pagerace.ports.tree.V5_9;

/** Each primitive alone: values, not orders. */
class AtomicTest {
  private final Tree k = new V5_9();
  private final Page page = new Page(Zone.normal());

  @Test
  void addUnlessRefusesOnlyTheOneValue() {
    assertThat(k.pageRefAddUnless(page, 3, 0)).isFalse();
    assertThat(k.pageRefCount(page)).isZero();
    k.setPageCount(page, 1);
    assertThat(k.pageRefAddUnless(page, 3, 0)).isTrue();
    assertThat(k.pageRefCount(page)).isEqualTo(4);
  }

  @Test
  void freezeTakesTheExpectedCountOnly() {
    k.setPageCount(page, 2);
    assertThat(k.pageRefFreeze(page, 3)).isFalse();
    assertThat(k.pageRefCount(page)).isEqualTo(2);
    assertThat(k.pageRefFreeze(page, 2)).isTrue();
    assertThat(k.pageRefCount(page)).isZero();
    k.pageRefUnfreeze(page, 5);
    assertThat(k.pageRefCount(page)).isEqualTo(5);
  }

  @Test
  void valueReturningOperationsReturnTheNewValue() {
    k.setPageCount(page, 7);
    assertThat(k.pageRefSubReturn(page, 4)).isEqualTo(3);
    assertThat(k.pageRefDecReturn(page)).isEqualTo(2);
    assertThat(k.pageRefDecAndTest(page)).isFalse();
    assertThat(k.pageRefDecAndTest(page)).isTrue();
  }

  @Test
  void bitsOfOneWordDoNotDisturbEachOther() {
    k.SetPageDirty(page);
    assertThat(k.trylockPage(page)).isTrue();
    assertThat(k.trylockPage(page)).isFalse();
    k.unlockPage(page);
    assertThat(k.trylockPage(page)).isTrue();
    assertThat(k.PageDirty(page)).isTrue();
    k.ClearPageDirty(page);
    assertThat(k.PageDirty(page)).isFalse();
  }

  @Test
  void exchangeReturnsWhatWasThere() {
    Page head = new Page(Zone.normal());
    assertThat(k.xchg(Page.COMPOUND_HEAD, page, head)).isNull();
    assertThat(k.compoundHead(page)).isSameAs(head);
    assertThat(k.xchgRelaxed(Page.COMPOUND_HEAD, page, null)).isSameAs(head);
    assertThat(k.compoundHead(page)).isSameAs(page);
  }
}
