// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.pagerace.reports.gate.Finding;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Race;

/**
 * A gate as JUnit XML: a failing case for each error, a case in error for what could not be decided, a case that passes for
 * each race in which neither is, and a skipped one for each race that the candidate does not affect; warnings and notes below.
 */
public final class GateJunit {
  private static final String SUITE = "pagerace.gate";

  private final GateReport report;
  private final List<Finding> failing;
  private final List<Race> passing;

  private GateJunit(GateReport report) {
    this.report = report;
    failing = report.gate().findings().stream()
        .filter(finding -> finding.isOpen() && finding.severity().compareTo(Severity.WARNING) < 0)
        .toList();
    passing = report.cells().stream().map(Cell::race).distinct()
        .filter(race -> failing.stream().flatMap(finding -> finding.changes().stream())
            .noneMatch(change -> change.candidate().race().equals(race)))
        .toList();
  }

  /** The whole document. */
  public static String render(GateReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new GateJunit(report).write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a writer in memory does not fail", e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    Gate gate = report.gate();
    line(xml, 0);
    xml.writeStartElement("testsuites");
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", SUITE + ": " + gate.candidate().name() + " against " + gate.baseline().name());
    attribute(xml, "tests", Integer.toString(failing.size() + passing.size() + gate.unaffected().size()
        + (isBlindAlone() ? 1 : 0)));
    attribute(xml, "failures", Long.toString(gate.count(Severity.ERROR)));
    attribute(xml, "errors", Long.toString(gate.count(Severity.UNFINISHED) + (isBlindAlone() ? 1 : 0)));
    attribute(xml, "skipped", Integer.toString(gate.unaffected().size()));
    attribute(xml, "time", "0");
    for (Finding finding : failing) {
      String race = finding.changes().isEmpty() ? SUITE : finding.changes().get(0).candidate().race().name();
      start(xml, race, (finding.code().id() + " " + finding.subject() + " " + finding.outcome()).strip());
      fault(xml, finding.severity() == Severity.ERROR ? "failure" : "error", finding.code().id(),
          GateWords.headline(finding), GateText.of(finding, report));
      end(xml, 2);
    }
    if (isBlindAlone()) {
      start(xml, SUITE, "coverage");
      fault(xml, "error", "coverage", GateWords.sentence(gate), "");
      end(xml, 2);
    }
    for (Race race : passing) {
      start(xml, race.name(), race.simpleName());
      xml.writeEndElement();
    }
    for (String race : gate.unaffected()) {
      start(xml, SUITE, race);
      line(xml, 3);
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", "unaffected: it executes nothing that " + gate.candidate().name() + " overrides");
      end(xml, 2);
    }
    line(xml, 2);
    xml.writeStartElement("system-out");
    for (Finding finding : gate.findings()) {
      if (!failing.contains(finding)) {
        xml.writeCharacters(GateText.of(finding, report) + "\n");
      }
    }
    xml.writeCharacters(GateText.verdict(report));
    xml.writeEndElement();
    end(xml, 1);
    end(xml, 0);
  }

  /** Whether nothing but the lack of any race makes it unfinished. */
  private boolean isBlindAlone() {
    return report.gate().exit() == 3 && failing.isEmpty();
  }

  private static void start(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "classname", className);
    attribute(xml, "name", name);
    attribute(xml, "time", "0");
  }

  private static void fault(XMLStreamWriter xml, String element, String type, String message, String text)
      throws XMLStreamException {
    line(xml, 3);
    xml.writeStartElement(element);
    attribute(xml, "type", type);
    attribute(xml, "message", message);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Lines.printable(value));
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    line(xml, depth);
    xml.writeEndElement();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
