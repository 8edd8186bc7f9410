// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pagerace.reports.Golden;
import org.pagerace.reports.gate.Accepted;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.GateJson;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.MadeByHand;
import org.pagerace.reports.page.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** One verdict, in five views. */
class GateViewsTest {
  private static final List<Function<GateReport, String>> VIEWS = List.of(
      GateText::render, GateMarkdown::render, GateJunit::render, GateJson::render, Page::render);

  /** Something of everything. */
  private static MadeByHand failed() {
    MadeByHand made = new MadeByHand()
        .cells("x86", "sc:good+odd tso:good+odd", "sc:good tso:good+bad")
        .cells("arm64", "sc:good+worse tso:good+worse java:good+worse", "sc:good+worse tso:good+bad+worse java:good?");
    made.unaffected = Set.of("Other", "Another");
    made.unexercised = Set.of("page_ref_inc");
    made.accepted = new Accepted("accepted", List.of(
        new Accepted.Entry(3, Code.OUTCOME_DISAPPEARS, "Race", "*", Optional.empty(), "it was never meant"),
        new Accepted.Entry(4, Code.OUTCOME_APPEARS, "Race", "odd", Optional.empty(), "long gone")));
    return made;
  }

  private static MadeByHand passed() {
    MadeByHand made = new MadeByHand().cells("arm64", "sc:good tso:good java:good", "sc:good tso:good java:good");
    made.unaffected = Set.of("Other");
    return made;
  }

  private static MadeByHand blind() {
    MadeByHand made = new MadeByHand();
    made.unexercised = Set.of("page_ref_inc");
    return made;
  }

  @Test
  void theTerminalReadsAsCommitted() throws IOException {
    Golden.assertMatches("text/gate-failed.txt", GateText.render(failed().report()));
  }

  @Test
  void aPassReadsAsCommitted() throws IOException {
    Golden.assertMatches("text/gate-passed.txt", GateText.render(passed().report()));
  }

  @Test
  void markdownReadsAsCommitted() throws IOException {
    Golden.assertMatches("text/gate-failed.md", GateMarkdown.render(failed().report()));
  }

  @Test
  void junitReadsAsCommitted() throws IOException {
    Golden.assertMatches("text/gate-failed.xml", GateJunit.render(failed().report()));
  }

  @Test
  void jsonReadsAsCommitted() throws IOException {
    Golden.assertMatches("text/gate-failed.json", GateJson.render(failed().report()));
  }

  @Test
  void linesFit() {
    assertThat(GateText.render(failed().report()).lines()).allMatch(line -> line.length() <= 100);
    assertThat(GateMarkdown.render(failed().report()).lines()).allMatch(line -> line.length() <= 72);
  }

  @Test
  void onlyTheFirstErrorsAreShownStepByStep() {
    MadeByHand made = new MadeByHand().cells("x86", "sc:good", "sc:good+a+b+c+d+bad");
    assertThat(GateText.render(made.report()).lines().filter(line -> line.startsWith("witness  "))).hasSize(3);
    assertThat(GateText.render(made.report()).lines().filter(line -> line.startsWith("   = witness: "))).hasSize(5);
  }

  @Test
  void theVerdictIsTheLastLine() {
    assertThat(GateText.render(failed().report())).endsWith(
        "1 unfinished, 1 warning, 1 note, 1 accepted: exit 1\n");
    assertThat(GateText.render(passed().report())).contains("gate PASSED: new ").endsWith("exit 0\n");
    assertThat(GateText.render(blind().report()))
        .contains("gate UNFINISHED: no race executes anything that new overrides").endsWith("exit 3\n");
  }

  @Test
  void aPassThatRestsOnWhatIsAcceptedSaysSo() {
    MadeByHand made = new MadeByHand().cells("x86", "sc:good", "sc:good+bad");
    made.accepted = new Accepted("accepted", List.of(
        new Accepted.Entry(3, Code.FORBIDDEN_APPEARS, "Race", "bad", Optional.empty(), "known")));
    assertThat(GateText.render(made.report()))
        .contains("accepted[PR001]", "= because: known", "gate PASSED: whatever makes new worse than old is accepted")
        .doesNotContain("nothing forbidden");
  }

  @Test
  void whatTheCoresShowedStandsBesideIt() {
    MadeByHand made = new MadeByHand().cells("x86", "sc:good", "sc:good+bad")
        .seen("old", "x86", "bad", 0).seen("new", "x86", "bad", 175_338);
    assertThat(GateText.render(made.report())).contains(
        "= seen:    new, x86: 175 338 of 1.0 M (1.8e-1)", "= seen:    old, x86: 0 of 1.0 M (at most 3e-6)");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfTheCellsIsInNoView(long seed) {
    for (Function<GateReport, String> view : VIEWS) {
      assertThat(view.apply(failed().shuffled(seed).report())).isEqualTo(view.apply(failed().report()));
    }
  }

  @Test
  void junitIsWhatEveryCiReads() throws Exception {
    for (MadeByHand made : List.of(failed(), passed(), blind())) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
          .parse(new ByteArrayInputStream(GateJunit.render(made.report()).getBytes(StandardCharsets.UTF_8)));
      Element root = document.getDocumentElement();
      assertThat(root.getTagName()).isEqualTo("testsuites");
      Element suite = children(root).get(0);
      assertThat(suite.getTagName()).isEqualTo("testsuite");
      List<Element> cases = children(suite).stream().filter(child -> child.getTagName().equals("testcase")).toList();
      assertThat(children(suite)).extracting(Element::getTagName)
          .containsOnly("testcase", "system-out").endsWith("system-out");
      assertThat(suite.getAttribute("tests")).isEqualTo(Integer.toString(cases.size()));
      for (String count : List.of("failure", "error", "skipped")) {
        String attribute = count.equals("skipped") ? count : count + "s";
        assertThat(suite.getAttribute(attribute)).as(attribute)
            .isEqualTo(Integer.toString(suite.getElementsByTagName(count).getLength()));
      }
      assertThat(cases).isNotEmpty().allSatisfy(one -> {
        assertThat(one.getAttribute("name")).isNotBlank();
        assertThat(one.getAttribute("classname")).isNotBlank();
        assertThat(children(one)).extracting(Element::getTagName).hasSizeLessThanOrEqualTo(1)
            .isSubsetOf("failure", "error", "skipped");
      });
      boolean isRed = suite.getElementsByTagName("failure").getLength() + suite.getElementsByTagName("error").getLength() > 0;
      assertThat(isRed).isEqualTo(made.gate().exit() != 0);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
        children.add((Element) nodes.item(i));
      }
    }
    return children;
  }
}
