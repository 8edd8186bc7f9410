// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of the kernel, such as {@code v6.15}, whether it is ported or not. */
public record Release(int major, int minor) implements Comparable<Release> {
  private static final Pattern NAME = Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})");
  private static final Comparator<Release> ORDER = Comparator.comparing(Release::major).thenComparing(Release::minor);

  /** Empty where the name is none of a release. */
  public static Optional<Release> of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new Release(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(Release other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "v" + major + "." + minor;
  }
}
