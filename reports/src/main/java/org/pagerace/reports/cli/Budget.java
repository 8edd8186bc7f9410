// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long a run may take: {@code 90s}, {@code 3m}, {@code 1h30m}. */
final class Budget implements ITypeConverter<Duration> {
  private static final Pattern PARTS = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");
  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*(\\d{1,4})\\s*(?!\\d)([hms]?).*");

  @Override
  public Duration convert(String text) {
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      Duration budget = Duration.ofHours(number(parts.group(1)))
          .plusMinutes(number(parts.group(2)))
          .plusSeconds(number(parts.group(3)));
      if (!budget.isZero()) {
        return budget;
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is not a budget such as 90s, 3m or 1h30m; the nearest is " + nearest(text));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** The first number with its unit, in seconds where it has none. */
  private static String nearest(String text) {
    Matcher meant = NUMBER_AND_UNIT.matcher(text);
    if (!meant.matches() || number(meant.group(1)) == 0) {
      return "3m";
    }
    return number(meant.group(1)) + (meant.group(2).isEmpty() ? "s" : meant.group(2));
  }

  /** {@code 2:05} for two minutes and five seconds, {@code 1:02:05} with an hour. */
  static String clock(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
