// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private long now;

  private Pace pace(Duration budget, int cells) {
    return new Pace(budget, cells, () -> now);
  }

  /** Plays a run in which each fork costs so much besides racing, and gives its length. */
  private Duration play(Duration budget, int cells, Duration overhead) {
    Pace pace = pace(budget, cells);
    int forks = cells * pace.forksPerCell(cells, 8);
    pace.add(forks);
    for (int i = 0; i < forks && pace.canStart(); i++) {
      Duration race = pace.nextRace();
      now += race.plus(overhead).toNanos();
      pace.learn(race.plus(overhead), race);
      pace.drop(1);
    }
    return Duration.ofNanos(now);
  }

  @Test
  void aBudgetIsKeptWhateverAForkCosts() {
    for (int overheadMillis : new int[] {200, 600, 1200}) {
      now = 0;
      assertThat(play(Duration.ofSeconds(180), 70, Duration.ofMillis(overheadMillis)))
          .as("forks that cost %d ms besides racing", overheadMillis)
          .isBetween(Duration.ofSeconds(144), Duration.ofSeconds(216));
    }
  }

  @Test
  void aBudgetTooShortForItsCellsIsStillKept() {
    assertThat(play(Duration.ofSeconds(30), 100, Duration.ofMillis(700)))
        .isLessThan(Duration.ofSeconds(36));
    assertThat(pace(Duration.ofSeconds(30), 100).isTooShortFor(100)).isTrue();
    assertThat(pace(Duration.ofSeconds(30), 10).isTooShortFor(10)).isFalse();
  }

  @Test
  void aCellGetsTwoForksAtLeastAndMoreWithTheBudget() {
    assertThat(pace(Duration.ofSeconds(5), 10).forksPerCell(10, 8)).isEqualTo(2);
    assertThat(pace(Duration.ofSeconds(40), 10).forksPerCell(10, 8)).isEqualTo(4);
    assertThat(pace(Duration.ofSeconds(200), 10).forksPerCell(10, 8)).isEqualTo(8);
    assertThat(pace(Duration.ofSeconds(800), 10).forksPerCell(10, 8)).isEqualTo(20);
  }

  @Test
  void twoForksForEachCellComeBeforeASmallBudget() {
    Pace pace = pace(Duration.ofSeconds(2), 4);
    now = Duration.ofSeconds(6).toNanos();

    assertThat(pace.canStart()).isTrue();
    assertThat(pace.nextRace()).isEqualTo(Pace.SHORTEST);
    assertThat(pace.left()).isZero();
  }

  @Test
  void forksThatAreNotNeededLeaveTheirTimeToTheOthers() {
    Pace pace = pace(Duration.ofSeconds(100), 10);
    pace.add(20);
    Duration before = pace.nextRace();
    pace.drop(10);

    assertThat(pace.nextRace()).isGreaterThan(before.multipliedBy(2));
  }
}
