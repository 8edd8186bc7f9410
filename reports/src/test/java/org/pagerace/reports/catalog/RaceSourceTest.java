// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RaceSourceTest {
  private static final RaceSource SOURCE = new RaceSource("Sample", """
      package a.b;

      /** Not this one. */
      @interface Other {}

      /**
       * Two tasks meet at a {@code struct page}.
       *
       * <pre>
       *   put_page              get_page
       *   1. lower the count    A. raise it
       * </pre>
       *
       * <p>1 before A: a &lt; b &amp;&amp; {@link Other#no} holds.
       */
      @Deprecated
      public class Sample {
        /** Not this one either. */
        public void put_page(Object r) {}

        void get_page() {}
      }
      """);

  @Test
  void aStoryIsTheClassCommentWithoutItsMarkup() {
    assertThat(SOURCE.story()).isEqualTo("""
        Two tasks meet at a struct page.

          put_page              get_page
          1. lower the count    A. raise it

        1 before A: a < b && Other.no holds.""");
  }

  @Test
  void theFileOrdersItsMethods() {
    assertThat(SOURCE.position("put_page")).isLessThan(SOURCE.position("get_page"));
    assertThat(SOURCE.position("page")).isEqualTo(SOURCE.text().length());
  }

  @Test
  void withoutASourceOrACommentThereIsNoStory() {
    assertThat(new RaceSource("Sample", "").story()).isEmpty();
    assertThat(new RaceSource("Sample", "public class Sample {}").story()).isEmpty();
  }
}
