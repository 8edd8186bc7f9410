// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Verdict;

/**
 * Enumerates many classes on several threads. Each class has bounds of its own; one that hits them, fails, or does not
 * come back takes none of the others with it.
 *
 * <p>An object serves one run.
 */
public final class EnumerationRun {
  /** How much longer than its bounds a class may take before nobody waits for it any more. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Which of the models a class is enumerated under. */
  public enum Scope {
    /** All, also those that only say what would become of the class elsewhere. */
    ALL,
    /** Those that decide on the arch of the class. */
    DECIDING
  }

  private final Supplier<Enumerator> enumerators;
  private final List<MemoryModel> models;
  private final Scope scope;
  private final Bounds bounds;
  private final Duration grace;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final List<Worker> workers = new ArrayList<>();
  private volatile boolean cancelled;
  private BiPredicate<Target, ModelCell> isEnough = (target, record) -> false;
  private boolean isInGivenOrder;
  private List<Target> targets;
  private List<Integer> order;
  private AtomicReferenceArray<List<Measured>> results;
  private CountDownLatch open;

  /**
   * @param enumerators makes one for each thread
   * @param models under which classes are enumerated, from strong to weak
   * @param scope under which of them each is
   * @param bounds of each class under each model
   */
  public EnumerationRun(
      Supplier<Enumerator> enumerators, List<MemoryModel> models, Scope scope, Bounds bounds, Progress progress) {
    this(enumerators, models, scope, bounds, GRACE, progress);
  }

  EnumerationRun(Supplier<Enumerator> enumerators, List<MemoryModel> models, Scope scope, Bounds bounds,
      Duration grace, Progress progress) {
    this.enumerators = enumerators;
    this.models = models;
    this.scope = scope;
    this.bounds = bounds;
    this.grace = grace;
    this.progress = progress;
  }

  /**
   * Leaves out the weaker models of a class once a record says enough, and takes the classes as they come: those of one
   * kernel beside each other are the cheapest.
   */
  public EnumerationRun until(BiPredicate<Target, ModelCell> isEnough) {
    this.isEnough = isEnough;
    isInGivenOrder = true;
    return this;
  }

  /** Ends the run from another thread: what has not ended by then is {@code not run}. */
  public void cancel() {
    cancelled = true;
  }

  /** The records of every class, in the order of {@code targets}, by model. */
  public List<List<Measured>> run(List<Target> classes, int threads) {
    targets = List.copyOf(classes);
    order = order();
    results = new AtomicReferenceArray<>(targets.size());
    open = new CountDownLatch(targets.size());
    for (int i = 0; i < Math.min(threads, targets.size()); i++) {
      start();
    }
    long patience = bounds.time().multipliedBy(models.size()).plus(grace).toNanos();
    while (!await()) {
      if (cancelled) {
        endAll();
        break;
      }
      for (Worker worker : List.copyOf(workers)) {
        Task task = worker.task;
        if (task != null && System.nanoTime() - task.since() > patience) {
          giveUp(worker, task, "no answer after " + TimeUnit.NANOSECONDS.toSeconds(patience) + " s, given up");
        }
      }
    }
    List<List<Measured>> all = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      all.add(results.get(i));
    }
    return all;
  }

  /** First one cell of every race, then another of each: what was found for the one may answer the other. */
  private List<Integer> order() {
    if (isInGivenOrder) {
      return IntStream.range(0, targets.size()).boxed().toList();
    }
    Map<String, Integer> met = new HashMap<>();
    List<Integer> rounds = targets.stream().map(target -> met.merge(target.race().name(), 1, Integer::sum)).toList();
    return IntStream.range(0, targets.size()).boxed().sorted(Comparator.comparing(rounds::get)).toList();
  }

  private boolean await() {
    try {
      return open.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      cancelled = true;
      return false;
    }
  }

  private void start() {
    Worker worker = new Worker();
    workers.add(worker);
    Thread thread = new Thread(null, worker, "enumerate-" + workers.size(), 64 << 20);
    thread.setDaemon(true);
    thread.start();
  }

  /** A thread that does not come back cannot be stopped: another takes its place. */
  private void giveUp(Worker worker, Task task, String why) {
    worker.abandoned = true;
    workers.remove(worker);
    complete(task.at(), unfinished(targets.get(task.at()), why));
    start();
  }

  private void endAll() {
    for (int i = 0; i < targets.size(); i++) {
      complete(i, unfinished(targets.get(i), "interrupted"));
    }
  }

  private synchronized void complete(int at, List<Measured> records) {
    if (results.compareAndSet(at, null, records)) {
      open.countDown();
      progress.finished(targets.get(at), records, targets.size() - (int) open.getCount(), targets.size());
    }
  }

  private List<Measured> unfinished(Target target, String why) {
    return models(target).stream()
        .map(model -> unfinished(target, model, Verdict.NOT_RUN, why, Duration.ZERO))
        .toList();
  }

  private List<MemoryModel> models(Target target) {
    return models.stream()
        .filter(model -> scope == Scope.ALL || Deciding.decides(model.name(), target.arch()))
        .toList();
  }

  private static Measured unfinished(Target target, MemoryModel model, Verdict verdict, String why, Duration took) {
    return new Measured(new RecordVerdict(target, model.name()).unfinished(verdict, why), 0, took);
  }

  /** What a worker is at, and since when in the nanoseconds of this virtual machine. */
  private record Task(int at, long since) {}

  private final class Worker implements Runnable {
    private volatile Task task;
    private volatile boolean abandoned;

    @Override
    public void run() {
      Enumerator enumerator = enumerators.get();
      while (!abandoned && !cancelled) {
        int turn = next.getAndIncrement();
        if (turn >= targets.size()) {
          return;
        }
        int mine = order.get(turn);
        task = new Task(mine, System.nanoTime());
        List<Measured> records = new ArrayList<>();
        for (MemoryModel model : models(targets.get(mine))) {
          Measured record = one(enumerator, targets.get(mine), model);
          records.add(record);
          if (isEnough.test(targets.get(mine), record.cell())) {
            break;
          }
        }
        task = null;
        complete(mine, List.copyOf(records));
      }
    }

    private Measured one(Enumerator enumerator, Target target, MemoryModel model) {
      long start = System.nanoTime();
      RecordVerdict judge = new RecordVerdict(target, model.name());
      try {
        Enumeration found = enumerator.enumerate(target, model, bounds);
        return new Measured(judge.judge(found), found.transitions(), since(start));
      } catch (Unsupported e) {
        return unfinished(target, model, Verdict.NOT_RUN, e.getMessage(), since(start));
      } catch (OutOfMemoryError e) {
        return unfinished(target, model, Verdict.CUT, "out of memory: give Java more with -Xmx", since(start));
      } catch (StackOverflowError e) {
        return unfinished(target, model, Verdict.CUT, "calls nest too deep to be followed", since(start));
      } catch (RuntimeException | LinkageError e) {
        return unfinished(target, model, Verdict.NOT_RUN, "a bug of the explorer stopped it: " + e, since(start));
      }
    }

    private Duration since(long start) {
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
