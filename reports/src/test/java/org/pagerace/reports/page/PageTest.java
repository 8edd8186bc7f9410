// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.Golden;
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
}
