// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;

/**
 * A tree or a patch under test.
 *
 * @param name name on the command line
 * @param className class that implements it
 * @param title first sentence of its story
 * @param base nearest released version it descends from, such as {@code v5.9}
 * @param source commit or message-id it was ported from, empty for a mutant
 * @param touches what it overrides relative to its parent, per file, like a diffstat
 */
public record Kernel(
    String name, String className, String title, String base, String source, List<Touched> touches) {

  /** A file and the functions of it that the kernel overrides, adds or removes. */
  public record Touched(String file, List<String> functions) {}
}
