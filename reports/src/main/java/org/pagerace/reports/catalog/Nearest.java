// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate with the fewest edits from {@code asked}, the first of several; empty without candidates.
   */
  public static Optional<String> to(String asked, Collection<String> candidates) {
    return candidates.stream().min(Comparator.comparingInt(candidate -> edits(asked, candidate)));
  }

  /** Letters to insert, delete, replace or swap with their neighbour; upper and lower case are the same. */
  static int edits(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : edits(a, i, b, j, edits);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int edits(String a, int i, String b, int j, int[][] edits) {
    int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(edits[i - 1][j - 1] + replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
