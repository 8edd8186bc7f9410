// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0", "212, 212", "1000, 1 000", "175338, 175 338", "999999, 999 999", "1000000, 1.0 M",
    "6012928, 6.0 M", "99949999, 99.9 M", "99950000, 100 M", "999499999, 999 M", "999999999, 1.0 G",
    "4100000000, 4.1 G", "9223372036854775807, 9.2 E"
  })
  void countsReadAtAGlance(long number, String words) {
    assertThat(Tally.human(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "212, 4200000000, 5.0e-8", "175338, 6100000, 2.9e-2", "2, 3, 6.7e-1",
    "0, 5, 0", "5, 5, 1", "999, 1000, 1.0e0"
  })
  void sharesHaveTwoDigits(long count, long samples, String share) {
    assertThat(new Tally(count, samples).share()).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "6000000, 5e-7", "6012928, 5e-7", "4100000000, 7.4e-10", "5999999, 5.1e-7", "3, 1", "1, 1", "0, 1"
  })
  void boundOfZeroIsRoundedUp(long samples, String bound) {
    assertThat(new Tally(0, samples).bound()).isEqualTo(bound);
  }

  @Test
  void zeroIsShownWithItsSamples() {
    assertThat(new Tally(0, 6_000_000).countOfSamples()).isEqualTo("0 of 6.0 M");
    assertThat(new Tally(0, 0).countOfSamples()).isEqualTo("no samples");
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 0", "1, 10000000000, 1", "1, 100000, 50", "10, 10, 100", "1, 9000000000000000000, 1"})
  void barsAreLogarithmicFromOneTenBillionthToOne(long count, long samples, double percent) {
    assertThat(new Tally(count, samples).logPercent()).isEqualTo(percent);
  }

  @Test
  void numbersDoNotDependOnTheLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(new Tally(212, 4_200_000_000L).shareOfSamples()).isEqualTo("5.0e-8 of 4.2 G");
  }
}
