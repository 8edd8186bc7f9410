// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.results.Results;

/** The race report: one offline file without scripts, the same bytes for the same results. */
public final class Page {
  private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
      null, ContentType.Html, Page.class.getClassLoader(), "org.pagerace.reports.page.templates");

  private Page() {}

  /** The whole HTML document. */
  public static String render(Results results) {
    return render(new PageWriter(results).view());
  }

  /** The whole HTML document of a gate. */
  public static String render(GateReport report) {
    return render(new GatePage(report).view());
  }

  private static String render(PageView view) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("page.jte", view, html);
    return html.toString();
  }
}
