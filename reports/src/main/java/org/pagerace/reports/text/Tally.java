// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * {@code count} of {@code samples}, in words.
 *
 * @param count samples that showed it
 * @param samples all samples, at least {@code count}
 */
public record Tally(long count, long samples) {
  /** Expected hits that still show none in one run of twenty, were samples independent. */
  private static final BigDecimal RULE_OF_THREE = BigDecimal.valueOf(3);
  private static final String[] UNITS = {"M", "G", "T", "P", "E"};

  /** {@code 175 338}, and from a million up {@code 4.1 G}. */
  public static String human(long number) {
    if (number < 1_000_000) {
      return grouped(number);
    }
    BigDecimal shown = BigDecimal.valueOf(number);
    int unit = -1;
    do {
      unit++;
      shown = rounded(BigDecimal.valueOf(number).movePointLeft(6 + 3 * unit));
    } while (shown.compareTo(BigDecimal.valueOf(1000)) >= 0);
    return shown.toPlainString() + " " + UNITS[unit];
  }

  private static BigDecimal rounded(BigDecimal mantissa) {
    BigDecimal fine = mantissa.setScale(1, RoundingMode.HALF_UP);
    return fine.compareTo(BigDecimal.valueOf(100)) < 0 ? fine : mantissa.setScale(0, RoundingMode.HALF_UP);
  }

  private static String grouped(long number) {
    String digits = Long.toString(number);
    return digits.length() <= 3
        ? digits
        : digits.substring(0, digits.length() - 3) + " " + digits.substring(digits.length() - 3);
  }

  /** Share of the samples, such as {@code 5.0e-8}; {@code 1} when it was all of them, {@code 0} when none. */
  public String share() {
    if (count == 0) {
      return "0";
    }
    return count == samples ? "1" : scientific(ratio(new MathContext(2, RoundingMode.HALF_UP)), 1);
  }

  /** {@code 0 of 6.0 M} or {@code 5.0e-8 of 4.2 G}; {@code no samples} without any. */
  public String shareOfSamples() {
    return samples == 0 ? "no samples" : share() + " of " + human(samples);
  }

  /** {@code 212 of 4.2 G}; {@code no samples} without any. */
  public String countOfSamples() {
    return samples == 0 ? "no samples" : human(count) + " of " + human(samples);
  }

  /** What 0 of N still allows, rounded up, such as {@code 5e-7}; {@code 1} when N is below 3. */
  public String bound() {
    if (samples <= 3) {
      return "1";
    }
    BigDecimal bound =
        RULE_OF_THREE.divide(BigDecimal.valueOf(samples), new MathContext(2, RoundingMode.CEILING));
    return scientific(bound, 0);
  }

  /** Share on a logarithmic scale from 1e-10 to 1, as a percentage of its length; 0 when nothing was seen. */
  public double logPercent() {
    if (count == 0) {
      return 0;
    }
    double decades = 10 + Math.log10((double) count / samples);
    return Math.round(Math.max(1, Math.min(100, decades * 10)) * 10) / 10.0;
  }

  private BigDecimal ratio(MathContext precision) {
    return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(samples), precision);
  }

  private static String scientific(BigDecimal value, int leastDecimals) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    BigDecimal mantissa = stripped.movePointLeft(exponent);
    int decimals = Math.max(leastDecimals, mantissa.scale());
    return mantissa.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString() + "e" + exponent;
  }
}
