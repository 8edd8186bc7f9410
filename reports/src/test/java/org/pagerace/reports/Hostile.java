// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports;

import java.util.List;
import java.util.Map;
import org.pagerace.reports.results.Digests;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Machine;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.results.Witness;

/** Results whose every text tries to leave its place: markup, attributes, comments, terminal escapes. */
public final class Hostile {
  /** What no attribute, element, comment or terminal may obey. */
  public static final String TEXT =
      "<script>alert(1)</script>\"' onload='x' --><!-- ]]></style></pre><img src=x>&amp;"
          + "\u001b[31m\u202e\u0007\\";

  private Hostile() {}

  public static Results results() {
    List<String> texts = List.of(TEXT, TEXT);
    List<Race> races = List.of(race("a.b." + TEXT), race("c.d." + TEXT), race(TEXT));
    List<Kernel> kernels = List.of(kernel("<" + TEXT + ">"), kernel(TEXT));
    return new Results(Results.SCHEMA, TEXT, TEXT, texts, TEXT,
        new Machine(TEXT, TEXT, -1, -1, -1, -1, TEXT, TEXT, TEXT, TEXT, texts, TEXT, 0.5, -1),
        races, kernels, new Digests(TEXT, TEXT),
        races.stream()
            .flatMap(race -> kernels.stream().map(kernel -> reachable(race.name(), kernel.name())))
            .toList(),
        races.stream()
            .flatMap(race -> kernels.stream().map(kernel -> cell(race.name(), kernel.name())))
            .toList());
  }

  private static Race race(String name) {
    return new Race(name, TEXT, TEXT, TEXT + "\n" + TEXT, List.of(TEXT, TEXT),
        List.of(new Race.Grade(TEXT, Expected.FORBIDDEN, TEXT), new Race.Grade("", Expected.FORBIDDEN, TEXT)),
        List.of(new Race.Required(TEXT, TEXT)), List.of(TEXT), List.of(new Race.Function(TEXT, TEXT, TEXT)));
  }

  private static Kernel kernel(String name) {
    return new Kernel(name, TEXT, TEXT, TEXT, name, List.of(new Kernel.Touched(TEXT, List.of(TEXT, TEXT))));
  }

  private static ModelCell reachable(String race, String kernel) {
    Witness witness = new Witness(1, 0, List.of(new Witness.Row(1, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT,
        TEXT, 7, 0, Map.of(TEXT, TEXT), Map.of(TEXT, List.of(TEXT)))));
    return new ModelCell(race, kernel, TEXT, TEXT, true, Verdict.BAD, 1, TEXT,
        List.of(new ModelCell.Outcome(TEXT, Expected.FORBIDDEN, true, witness)),
        List.of(new ModelCell.Audit(ModelCell.Remark.UNGRADED, TEXT)), TEXT);
  }

  private static HardwareCell cell(String race, String kernel) {
    return new HardwareCell(race, kernel, TEXT, Verdict.BAD, TEXT, true, 10,
        List.of(new HardwareCell.Seen(TEXT, Expected.FORBIDDEN, true, TEXT, 5),
            new HardwareCell.Seen("", Expected.FORBIDDEN, false, TEXT, 5)),
        List.of(new HardwareCell.Fork(TEXT, 1, List.of(TEXT), 10, TEXT, TEXT)));
  }
}
