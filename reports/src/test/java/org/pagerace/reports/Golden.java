// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with a committed file; {@code -Dgolden=rewrite} writes the file and fails all the same. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/pagerace/reports");

  private Golden() {}

  public static void assertMatches(String file, String actual) throws IOException {
    Path golden = FOLDER.resolve(file);
    if ("rewrite".equals(System.getProperty("golden"))) {
      Files.writeString(golden, actual);
      fail(golden + " was rewritten: review its diff, then run the tests without -Dgolden=rewrite");
    }
    assertThat(golden).as("run with -Dgolden=rewrite to write it").exists();
    assertThat(actual)
        .as("%s: if the change is meant, run with -Dgolden=rewrite and review the diff", golden)
        .isEqualTo(Files.readString(golden));
  }
}
