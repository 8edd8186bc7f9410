// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows and points to is there. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SHOWN = Pattern.compile(
      "A whole one,\\s\\[`\\w+`]\\(([^)]+\\.java)\\)[^`]*?:\n\n```java\n(.*?)\n```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void theCodeThatIsShownIsTheCodeThatIsThere() throws IOException {
    List<String[]> shown = SHOWN.matcher(readme()).results()
        .map(match -> new String[] {match.group(1), match.group(2)})
        .toList();
    assertThat(shown).hasSize(2);
    for (String[] each : shown) {
      assertThat(Files.readString(ROOT.resolve(each[0])).stripTrailing()).endsWith("\n" + each[1]);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> links = LINK.matcher(readme()).results().map(match -> match.group(1)).toList();
    assertThat(links).isNotEmpty().allMatch(link -> Files.exists(ROOT.resolve(link)));
  }
}
