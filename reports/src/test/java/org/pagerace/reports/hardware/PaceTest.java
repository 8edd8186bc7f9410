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

  /** What a played run came to. */
  private record Played(Duration length, int cells, int forks) {}

  /** Plays a run in which each fork costs so much besides racing. */
  private Played play(Duration budget, int cells, Duration overhead) {
    now = 0;
    Pace pace = pace(budget, cells);
    for (int i = 0; i < cells; i++) {
      pace.add(1);
    }
    int reached = 0;
    int forks = 0;
    for (int i = 0; i < cells; i++) {
      Pace.Share share = pace.begin(1, 8);
      reached += pace.canStart() ? 1 : 0;
      for (int fork = 0; fork < share.forks() && pace.canStart(); fork++) {
        Duration race = share.nextRace();
        now += race.plus(overhead).toNanos();
        pace.learn(race.plus(overhead), race);
        forks++;
      }
    }
    return new Played(Duration.ofNanos(now), reached, forks);
  }

  @Test
  void aBudgetIsKeptAndEveryCellIsReachedWhateverAForkCosts() {
    for (int overheadMillis : new int[] {200, 600, 1100}) {
      Played played = play(Duration.ofSeconds(180), 70, Duration.ofMillis(overheadMillis));

      assertThat(played.length())
          .as("forks that cost %d ms besides racing", overheadMillis)
          .isBetween(Duration.ofSeconds(144), Duration.ofSeconds(216));
      assertThat(played.cells()).isEqualTo(70);
      assertThat(played.forks()).isGreaterThanOrEqualTo(2 * 70);
    }
  }

  @Test
  void aBudgetTooShortForTwoForksEachIsKeptWithOne() {
    Played played = play(Duration.ofSeconds(30), 30, Duration.ofMillis(800));

    assertThat(played.length()).isLessThan(Duration.ofSeconds(36));
    assertThat(played.cells()).isEqualTo(30);
  }

  @Test
  void aBudgetTooShortForItsCellsIsStillKept() {
    assertThat(play(Duration.ofSeconds(30), 100, Duration.ofMillis(700)).length())
        .isLessThan(Duration.ofSeconds(36));
  }

  @Test
  void twoForksForEachCellComeBeforeABudgetBelowHalfAMinute() {
    Played played = play(Duration.ofSeconds(2), 4, Duration.ofMillis(700));

    assertThat(played.forks()).isEqualTo(8);
  }

  @Test
  void aCellGetsMoreForksWithTheBudgetFirstShortThenLong() {
    assertThat(forksOfOneCell(Duration.ofSeconds(1))).isEqualTo(2);
    assertThat(forksOfOneCell(Duration.ofMillis(4500))).isEqualTo(5);
    assertThat(forksOfOneCell(Duration.ofSeconds(16))).isEqualTo(8);
    assertThat(forksOfOneCell(Duration.ofSeconds(80))).isEqualTo(20);
  }

  private int forksOfOneCell(Duration budget) {
    Pace pace = pace(budget, 1);
    pace.add(1);
    return pace.begin(1, 8).forks();
  }

  @Test
  void aCellThatEndsEarlyLeavesItsTimeToTheOthers() {
    Pace pace = pace(Duration.ofSeconds(40), 2);
    pace.add(1);
    pace.add(1);
    assertThat(pace.begin(1, 4).nextRace()).isLessThan(Duration.ofSeconds(4));

    assertThat(pace.begin(1, 4).nextRace()).isGreaterThan(Duration.ofMillis(3300));
  }

  @Test
  void cellsSideBySideShareTheClockAndNotTheTime() {
    Pace pace = pace(Duration.ofSeconds(10), 4);
    for (int i = 0; i < 4; i++) {
      pace.add(0.5);
    }

    Pace.Share share = pace.begin(0.5, 1);
    Duration bothRaces = share.nextRace().multipliedBy(2);

    assertThat(share.forks()).isEqualTo(2);
    assertThat(bothRaces).isBetween(Duration.ofMillis(3700), Duration.ofSeconds(5));
  }
}
