// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that stand in other people's files. */
class CodeTest {
  @Test
  void aNumberNeverChangesItsMeaning() {
    assertThat(Arrays.stream(Code.values()).map(code -> code.id() + " " + code.name() + " " + code.severity()))
        .containsExactly(
            "PR001 FORBIDDEN_APPEARS ERROR", "PR002 OUTCOME_APPEARS WARNING", "PR003 OUTCOME_DISAPPEARS NOTE",
            "PR004 UNSOUND UNFINISHED", "PR005 CUT UNFINISHED", "PR006 NOT_RUN UNFINISHED", "PR007 UNGRADED ERROR",
            "PR008 STALE_ACCEPTANCE ERROR", "PR009 REQUIRED_LOST ERROR", "PR010 STUCK_APPEARS ERROR",
            "PR011 UNEXERCISED WARNING", "PR012 INHERITED NOTE", "PR013 NOT_APPLICABLE WARNING",
            "PR014 APPLICABLE NOTE");
  }

  @ParameterizedTest
  @EnumSource
  void eachIsFoundByItsNumberAndExplained(Code code) {
    assertThat(Code.of(code.id().toLowerCase(Locale.ROOT))).contains(code);
    assertThat(code.words()).matches("[a-z].*[a-z]");
    assertThat(List.of(code.meaning(), code.example(), code.why(), code.remedy()))
        .allSatisfy(sentence -> assertThat(sentence).matches("(?s)\\S.*\\."));
  }
}
