// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.reports.Hostile;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.MadeByHand;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;

class PageStructureTest {
  static List<Results> pages() {
    return List.of(Sample.results(), Sample.enumerated(), Hostile.results());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLoadedAndNothingRuns(Results results) {
    Document page = Jsoup.parse(Page.render(results));
    assertThat(page.select("script, link, img, iframe, object, embed, form, base, [src], [style]")).isEmpty();
    assertThat(page.getAllElements()).allSatisfy(element ->
        assertThat(element.attributes()).noneMatch(one -> one.getKey().startsWith("on")));
    assertThat(page.select("style").outerHtml()).doesNotContain("url(", "@import");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyIdIsUniqueAndEveryFragmentLeadsSomewhere(Results results) {
    Document page = Jsoup.parse(Page.render(results));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href")).isNotEmpty()
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
    assertThat(page.select("a[href]").eachAttr("href")).allMatch(
        href -> href.matches("#.+|https://(elixir\\.bootlin\\.com/linux|lore\\.kernel\\.org/all)/[!-~]+"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHasOneHeadingAndTablesThatCanBeReadAloud(Results results) {
    Document page = Jsoup.parse(Page.render(results));
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.body().firstElementChild().is("a.skip[href=#main]")).isTrue();
    assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
      assertThat(table.select("> caption")).hasSize(1);
      assertThat(table.parents().is("[role=region][tabindex=0][aria-label]")).isTrue();
    });
    assertThat(page.select("th")).allMatch(head -> head.hasAttr("scope"));
    assertThat(page.select("svg")).allMatch(bar -> bar.attr("aria-hidden").equals("true"));
  }

  @Test
  void textOfAnOutsiderStaysText() {
    Document page = Jsoup.parse(Page.render(Hostile.results()));
    Document tame = Jsoup.parse(Page.render(Sample.enumerated()));
    List<String> known = tame.getAllElements().stream().map(Element::tagName).distinct().toList();
    assertThat(page.getAllElements()).extracting(Element::tagName).isSubsetOf(known);
    assertThat(page.text()).contains("<script>alert(1)</script>\"' onload='x' --><!-- ]]></style></pre>");
    assertThat(page.select("style")).hasSize(1);
  }

  @Test
  void everyMatrixCellSaysItsVerdictAndNumberAndLeadsToItsRace() {
    Document page = Jsoup.parse(Page.render(Sample.results()));
    assertThat(page.select("#matrix a.cell[href=#race-GupTakesMappedFsdaxPage]")).extracting(Element::text)
        .containsExactly("○ unseen 0 of 1.4 G", "∅ vacuous 0 of 6.0 M", "○ unseen 0 of 1.6 G");
    assertThat(page.select("#matrix a.cell[href=#race-TeardownRacesDevmapPut]")).extracting(Element::text)
        .containsExactly("✗ bad 5.1e-7 of 5.9 M", "? not run", "– n/a");
    assertThat(page.select("#matrix tbody th").eachText()).startsWith("BreakLayoutsRacesGupFast");
  }

  @Test
  void firstScreenNamesTheRequiredOutcomeThatNeverHappened() {
    Document page = Jsoup.parse(Page.render(Sample.results()));
    assertThat(page.select("#findings tbody tr").eachText()).contains("∅ vacuous GupTakesMappedFsdaxPage"
        + " rfc-v2, x86 \"pinned, busy\" is required:"
        + " a mapped page that GUP can never take makes every safety of GUP empty"
        + " never succeeded: 0 of 6.0 M, at most 5e-7");
    assertThat(page.select("#verdict .exit").text()).isEqualTo("exit 1");
  }

  @Test
  void kernelFunctionsInTheStoryAreLinksAtTheirVersion() {
    Document page = Jsoup.parse(Page.render(Sample.results()));
    assertThat(page.select("#race-SpeculativeGetRacesLastPut .story a").eachAttr("href")).containsExactly(
        "https://elixir.bootlin.com/linux/v5.9/A/ident/get_page_unless_zero",
        "https://elixir.bootlin.com/linux/v5.9/A/ident/put_page_testzero");
    assertThat(page.select("#kernel-rfc-v2 dd a").eachAttr("href")).containsExactly(
        "https://lore.kernel.org/all/20200925204442.31348-1-rcampbell@nvidia.com/");
  }

  @Test
  void loadAboveTheProcessorsIsMarkedBusyAndAnUnknownNumberOfProcessorsIsNot() {
    assertThat(Jsoup.parse(Page.render(Sample.results())).select("#machine dd").eachText())
        .contains("4.21 (busy)", "2.08");
    assertThat(Jsoup.parse(Page.render(Hostile.results())).select("#machine dd").eachText())
        .contains("unknown", "0.50");
  }

  @Test
  void zerosAreShownWithTheirSamplesAndBound() {
    assertThat(Jsoup.parse(Page.render(Sample.results()))
        .select("#race-GupTakesMappedFsdaxPage .outcomes tr:contains(pinned, busy) .count").eachText())
        .containsExactly("411 M 2.9e-1", "∅ 0 of 6.0 M ≤ 5e-7", "388 M 2.4e-1");
  }

  @Test
  void aGateLeadsWithItsVerdictAndSaysNotWhenItWasMade() {
    GateReport report = new MadeByHand().cells("x86", "sc:good tso:good", "sc:good+bad tso:good+bad").report();
    Document page = Jsoup.parse(Page.render(report));
    assertThat(page.select("#verdict h1").text()).isEqualTo("✗ Gate failed");
    assertThat(page.select("#findings tbody tr").eachText()).containsExactly(
        "error PR001 Race new, x86 \"bad\" forbidden outcome appears: harm x86 under sc and tso");
    assertThat(page.select("#machine dt").eachText()).containsExactly("tool");
    assertThat(page.select("#race-Race .witness summary").eachText()).anyMatch(title -> title.contains("\"bad\" under new"));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href")).allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
  }

  @Test
  void sameResultsGiveTheSameBytes() {
    assertThat(Page.render(Sample.results())).isEqualTo(Page.render(Sample.results()));
  }
}
