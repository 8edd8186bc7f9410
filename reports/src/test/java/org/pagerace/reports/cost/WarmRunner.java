// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import java.util.ArrayList;
import org.openjdk.jcstress.infra.runners.CounterThread;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.Runner;
import org.openjdk.jcstress.util.Counter;

/** Runs in a fork: races once for nothing, so that what is counted was raced by code that is compiled already. */
public final class WarmRunner extends Runner<Object> {
  /** System property that names the runner which jcstress generated for the race. */
  public static final String RUNNER = "pagerace.cost.runner";

  private final Runner<Object> race;

  /**
   * Called by jcstress.
   *
   * @throws ReflectiveOperationException where {@link #RUNNER} names no generated runner
   */
  public WarmRunner(ForkedTestConfig config) throws ReflectiveOperationException {
    super(config);
    race = instantiate(config);
  }

  @SuppressWarnings("unchecked") // The outcomes of a race have one type, which nobody looks at here.
  private static Runner<Object> instantiate(ForkedTestConfig config) throws ReflectiveOperationException {
    Class<?> generated = Class.forName(System.getProperty(RUNNER));
    return (Runner<Object>) generated.getConstructor(ForkedTestConfig.class).newInstance(config);
  }

  @Override
  public void sanityCheck(Counter<Object> counted) throws Throwable {
    race.sanityCheck(new Counter<>());
    for (CounterThread<Object> actor : race.internalRun()) {
      actor.join();
      if (actor.throwable() != null) {
        throw actor.throwable();
      }
    }
  }

  @Override
  public ArrayList<CounterThread<Object>> internalRun() {
    return race.internalRun();
  }
}
