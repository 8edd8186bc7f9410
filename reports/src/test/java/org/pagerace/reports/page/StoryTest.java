// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.page.PageView.Link;
import org.pagerace.reports.results.Race;

class StoryTest {
  private static final String V5_9 = "https://elixir.bootlin.com/linux/v5.9/A/ident/";

  @Test
  void functionsBecomeLinksAndTheRestStaysAsItWas() {
    assertThat(Story.of(race("1. put_page(page)\n2. wait", "put_page"))).containsExactly(
        new Link("1. ", ""), new Link("put_page", V5_9 + "put_page"), new Link("(page)\n2. wait", ""));
  }

  @Test
  void onlyWholeNamesAreLinks() {
    assertThat(Story.of(race("__put_page, put_page_testzero", "put_page", "put_page_testzero")))
        .containsExactly(
            new Link("__put_page, ", ""), new Link("put_page_testzero", V5_9 + "put_page_testzero"));
  }

  @Test
  void storyWithoutFunctionsIsOnePiece() {
    assertThat(Story.of(race("no function"))).containsExactly(new Link("no function", ""));
  }

  private static Race race(String story, String... names) {
    List<Race.Function> functions = Arrays.stream(names)
        .map(name -> new Race.Function(name, "mm/swap.c", "v5.9"))
        .toList();
    return new Race("a.B", "", "", story, List.of(), List.of(), List.of(), List.of(), functions);
  }
}
