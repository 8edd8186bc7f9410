// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void strongestFirstThenByRaceKernelAndArch() {
    assertThat(Finding.of(Sample.results()))
        .extracting(Finding::verdict, one -> one.cell().race().simpleName(),
            one -> one.cell().kernel(), one -> one.cell().arch(), Finding::outcome)
        .containsExactly(
            tuple(Verdict.BAD, "BreakLayoutsRacesGupFast", "v5.9", "x86-pv", "pinned, idle"),
            tuple(Verdict.BAD, "TeardownRacesDevmapPut", "v5.9", "x86", "used, gone"),
            tuple(Verdict.VACUOUS, "BreakLayoutsRacesGupFast", "rfc-v2", "x86", "pinned, busy"),
            tuple(Verdict.VACUOUS, "BreakLayoutsRacesGupFast", "rfc-v2", "x86-pv", "pinned, busy"),
            tuple(Verdict.VACUOUS, "GupTakesMappedFsdaxPage", "rfc-v2", "x86", "pinned, busy"));
  }

  @Test
  void vacuousSaysWhyTheOutcomeIsRequiredAndBadSaysTheHarm() {
    assertThat(Finding.of(Sample.results())).extracting(Finding::because).contains(
        "a mapped page that GUP can never take makes every safety of GUP empty",
        "struct page is used after it is gone");
  }

  @Test
  void onlyTheForbiddenOutcomesThatWereSeenAreFindings() {
    Results sample = Sample.results();
    HardwareCell bad = new HardwareCell("org.pagerace.stress.SpeculativeGetRacesLastPut", "v5.9", "x86",
        Verdict.BAD, "why", false, 10,
        List.of(
            new HardwareCell.Seen("got, freed", Expected.FORBIDDEN, false, "in use", 3),
            new HardwareCell.Seen("failed, kept", Expected.FORBIDDEN, false, "lost", 0),
            new HardwareCell.Seen("got, kept", Expected.ACCEPTABLE, true, "2 before A", 7)),
        List.of());
    Results results = new Results(sample.schema(), sample.tool(), sample.commit(), sample.command(),
        sample.started(), sample.machine(), sample.races(), sample.kernels(), sample.digests(), List.of(), List.of(bad));
    assertThat(Finding.of(results)).filteredOn(one -> one.verdict() == Verdict.BAD).singleElement()
        .returns("got, freed", Finding::outcome)
        .returns("in use", Finding::because)
        .returns(3L, Finding::count);
  }
}
