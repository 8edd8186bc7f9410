// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What this program was built from, as the build wrote it into the class path. */
final class Build implements IVersionProvider {
  private static final String UNKNOWN = "unknown";

  private final Properties facts = new Properties();

  Build() {
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        facts.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("build.properties cannot be read from the class path", e);
    }
  }

  /** Name and version, such as {@code pagerace 0.1.0}. */
  String tool() {
    return "pagerace " + fact("version");
  }

  /**
   * The commit, with {@code -dirty} where the tree had local changes; unknown for a build outside a checkout.
   */
  String commit() {
    String commit = fact("commit");
    return "true".equals(fact("dirty")) ? commit + "-dirty" : commit;
  }

  /** A property that the build could not fill still holds the name of what should have filled it. */
  private String fact(String name) {
    String value = facts.getProperty(name, UNKNOWN);
    return value.isEmpty() || value.contains("${") ? UNKNOWN : value;
  }

  @Override
  public String[] getVersion() {
    return new String[] {tool(), "commit " + commit()};
  }
}
