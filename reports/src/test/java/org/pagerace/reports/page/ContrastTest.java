// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagerace.reports.results.Sample;

/** Contrast as WCAG 2 computes it, over the colour tokens of the page. */
class ContrastTest {
  private static final double READABLE = 4.5;
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  @ParameterizedTest
  @ValueSource(strings = {":root {", "prefers-color-scheme: dark) {", "@media print {"})
  void everyTextColourIsReadableOnEveryGroundItMeets(String block) {
    Map<String, String> tokens = tokens(block);
    List<String> inks = List.of("text", "muted", "link", "ok", "bad", "odd", "new");
    assertThat(tokens).containsKeys(inks.toArray(String[]::new));
    inks.forEach(ink -> assertReadable(tokens, ink, "page"));
    List.of("text", "muted", "link").forEach(ink -> assertReadable(tokens, ink, "soft"));
    for (String tint : List.of("ok", "bad", "odd", "new")) {
      List.of("text", "muted", tint).forEach(ink -> assertReadable(tokens, ink, tint + "-tint"));
    }
  }

  private static void assertReadable(Map<String, String> tokens, String ink, String ground) {
    double one = luminance(tokens.get(ink));
    double other = luminance(tokens.get(ground));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast).as("%s on %s", ink, ground).isGreaterThanOrEqualTo(READABLE);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3).mapToDouble(channel -> {
      double value = Integer.parseInt(colour.substring(1 + 2 * channel, 3 + 2 * channel), 16) / 255.0;
      return weights[channel] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }).sum();
  }

  private static Map<String, String> tokens(String block) {
    String css = Jsoup.parse(Page.render(Sample.results())).select("style").first().data();
    int start = css.indexOf(block);
    assertThat(start).as(block).isNotNegative();
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    return tokens;
  }
}
