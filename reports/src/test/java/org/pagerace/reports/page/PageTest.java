// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.Golden;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;

class PageTest {
  @Test
  void sampleReadsAsCommitted() throws IOException {
    Golden.assertMatches("page/report.html", Page.render(Sample.results()));
  }

  @Test
  void reachableStandsBesideSeen() throws IOException {
    Golden.assertMatches("page/enumerated.html", Page.render(Sample.enumerated()));
  }

  @Test
  void recordsThatWereStrippedOfWitnessesHaveAPageWithout() {
    Results whole = Sample.enumerated();
    Results bare = new Results(whole.schema(), whole.tool(), whole.commit(), whole.command(), whole.started(),
        whole.machine(), whole.races(), whole.kernels(), whole.digests(),
        whole.enumerated().stream().map(ModelCell::withoutWitnesses).toList(), whole.hardware());
    assertThat(Page.render(whole)).contains("Witness: ");
    assertThat(Page.render(bare)).doesNotContain("Witness: ");
  }
}
