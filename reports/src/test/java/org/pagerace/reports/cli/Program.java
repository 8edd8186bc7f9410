// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.pagerace.reports.catalog.OurCatalog.CATALOG;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.OutsideClassPath;
import org.pagerace.reports.enumeration.Enumerator;
import org.pagerace.reports.enumeration.Enumerators;
import org.pagerace.reports.enumeration.Target;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.RunListener;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.ResultsFile;
import org.pagerace.reports.results.UnreadableResultsException;
import org.pagerace.reports.results.Verdict;
import picocli.CommandLine;

/** The program with its streams captured, and with a racer that starts no forks. */
final class Program {
  private static final String SEEN = "pinned, busy";

  /** What the racer says of every cell; a bad one has shown an outcome, which is reachable too. */
  Verdict verdict = Verdict.UNSEEN;
  /** What the racer was asked for. */
  final List<CellPlan> raced = new ArrayList<>();
  Duration budget;
  /** What is reachable besides what is required, by model. */
  final Map<String, Set<String>> reachable = new HashMap<>();
  boolean isRequiredReachable = true;
  boolean isCut;
  /** Whether the racer saw what the explorer does not reach. */
  boolean seesWhatIsUnreachable;
  /** Throws where the explorer is to refuse. */
  Consumer<Target> refusal = target -> {};
  /** What the explorer was asked for. */
  final Queue<Target> enumerated = new ConcurrentLinkedQueue<>();
  /** What a kill would have left before the first cell was done, and after it. */
  Results keptBefore;
  Results keptAfterOne;

  /** One that is told, unless a test wants the real one. */
  Function<List<Path>, Enumerators> explorer = classPath -> new Enumerators() {
    @Override
    public Enumerator get() {
      return Program.this::enumerate;
    }

    @Override
    public Enumerators withoutWitnesses() {
      return () -> (target, model, bounds) -> FakeEnumerations.bare(enumerate(target, model, bounds));
    }
  };

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  int run(String... arguments) {
    CommandLine line = Pagerace.commandLine(session(() -> CATALOG));
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private Session session(Supplier<Catalog> catalog) {
    return new Session(catalog, FakeRacer::new, explorer, StatusLine.Surface.LOG,
        classPath -> session(OutsideClassPath.of(classPath)::catalog));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  static Results results(Path folder) {
    try {
      return ResultsFile.read(folder.resolve("results.json"));
    } catch (UnreadableResultsException e) {
      throw new AssertionError(e);
    }
  }

  /** Reaches what is required, and what a test asks for besides. */
  private Enumeration enumerate(Target target, MemoryModel model, Bounds bounds) {
    enumerated.add(target);
    refusal.accept(target);
    Set<String> ids = new TreeSet<>(reachable.getOrDefault(model.name(), Set.of()));
    if (verdict == Verdict.BAD) {
      ids.add(SEEN);
    }
    if (isRequiredReachable) {
      target.race().required().forEach(required -> ids.add(required.id()));
    }
    return isCut
        ? FakeEnumerations.cut(target.race().actors(), ids)
        : FakeEnumerations.reaching(target.race().actors(), ids);
  }

  private final class FakeRacer implements Racer {
    private final RunListener listener;

    FakeRacer(RunListener listener) {
      this.listener = listener;
    }

    @Override
    public List<HardwareCell> run(
        List<CellPlan> plan, Function<String, Grading> laws, Duration time, Path folder) {
      budget = time;
      raced.addAll(plan);
      keptBefore = results(folder);
      List<HardwareCell> cells = plan.stream().map(this::cell).toList();
      listener.finished(cells.get(0));
      keptAfterOne = results(folder);
      return cells;
    }

    private HardwareCell cell(CellPlan plan) {
      Seen seen = new Seen(SEEN, Expected.FORBIDDEN, false, "harm",
          verdict == Verdict.BAD || seesWhatIsUnreachable ? 1 : 0);
      return new HardwareCell(
          plan.race(), plan.kernel(), plan.arch(), verdict, "why", false, verdict == Verdict.NOT_RUN ? 0 : 1000,
          List.of(seen), List.of());
    }

    @Override
    public void cancel() {}

    @Override
    public List<String> flags() {
      return List.of("-Xmx256m");
    }
  }
}
