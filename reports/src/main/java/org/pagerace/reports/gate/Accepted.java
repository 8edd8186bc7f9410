// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.List;
import java.util.Optional;

/**
 * The findings that somebody has reviewed and tolerates.
 *
 * @param file what the file is called
 * @param entries in the order of the file
 */
public record Accepted(String file, List<Entry> entries) {
  /** In an entry, an outcome that stands for all of them. */
  public static final String ANY = "*";

  /** Where there is no file. */
  public static final Accepted NONE = new Accepted("", List.of());

  /**
   * One finding, or all of a code in a race.
   *
   * @param line where it stands, from 1
   * @param subject simple name of the race; for {@code PR011} the function
   * @param outcome the outcome, or {@link #ANY}
   * @param until the first release on which it holds no more; empty where it holds for good
   * @param because why it is tolerated
   */
  public record Entry(int line, Code code, String subject, String outcome, Optional<Release> until, String because) {
    boolean covers(Finding finding) {
      return code == finding.code() && subject.equals(finding.subject())
          && (outcome.equals(ANY) || outcome.equals(finding.outcome()));
    }

    /**
     * Whether it holds no more for a candidate that stands on a release. A release and no date is the measure: the same
     * input has the same verdict tomorrow.
     */
    boolean hasExpired(Optional<Release> base) {
      return until.isPresent() && base.isPresent() && base.get().compareTo(until.get()) >= 0;
    }

    /** As it is printed, such as {@code PR001 GupFastVsLayoutBreak "pinned, idle"}. */
    public String words() {
      return code.id() + " " + subject + (outcome.equals(ANY) ? "" : " \"" + outcome + "\"");
    }
  }

  Optional<Entry> covering(Finding finding, Optional<Release> base) {
    return entries.stream().filter(entry -> entry.covers(finding) && !entry.hasExpired(base)).findFirst();
  }
}
