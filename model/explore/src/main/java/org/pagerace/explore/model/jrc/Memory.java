// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.pagerace.explore.program.Unsupported;

/**
 * A state spread out to work on: every location that more is known of than one value has a column, every view
 * is a row with one {@link Entry} for each column, and every set of SC events is a set of bits by their index
 * here.
 */
final class Memory {
  /**
   * What an actor knows now, what an acquire fence would add, what a later write carries for a release fence.
   */
  static final int NOW = 0;
  static final int ACQUIRED = 1;
  static final int RELEASED = 2;
  static final int HOLDINGS = 3;
  static final int NO_LOCATION = -1;
  static final int MAX_NODES = 62;

  final int actors;
  final boolean hasVolatile;
  final int[] at;

  int width;
  int[] location = new int[8];
  int[] first = new int[9];

  int messages;
  int[] value = new int[16];
  int[] mark = new int[16];
  long[] hb = new long[16];
  long[] departed = new long[16];
  int[] carried = new int[128];

  final long[] actorHb;
  final long[] actorDeparted;
  final long[] pending;
  final long[] arrived;
  final int[] last;
  int[] view;

  int nodes;
  long fences;
  final int[] nodeLocation = new int[MAX_NODES + 1];
  int[] published = new int[64];
  int[] ceiling = new int[64];

  final References references = new References();

  final FlatCells cells = new FlatCells();

  Memory(int actors, boolean hasVolatile) {
    this.actors = actors;
    this.hasVolatile = hasVolatile;
    this.at = new int[actors];
    this.actorHb = new long[HOLDINGS * actors];
    this.actorDeparted = new long[HOLDINGS * actors];
    this.pending = new long[actors];
    this.arrived = new long[actors];
    this.last = new int[actors];
    this.view = new int[HOLDINGS * actors * 8];
  }

  /** Empties it and makes room for views as wide as this. */
  void clear(int columns) {
    resize(columns);
    messages = 0;
    nodes = 0;
    fences = 0;
    cells.clear();
    references.clear();
    Arrays.fill(view, 0, HOLDINGS * actors * columns, 0);
    Arrays.fill(actorHb, 0);
    Arrays.fill(actorDeparted, 0);
    Arrays.fill(pending, 0);
    Arrays.fill(arrived, 0);
    Arrays.fill(last, NO_LOCATION);
  }

  private void resize(int columns) {
    width = columns;
    if (location.length <= columns) {
      location = new int[2 * columns];
      first = new int[2 * columns + 1];
    }
    if (view.length < HOLDINGS * actors * columns) {
      view = new int[2 * HOLDINGS * actors * columns];
    }
  }

  void copyFrom(Memory other) {
    resize(other.width);
    System.arraycopy(other.at, 0, at, 0, actors);
    System.arraycopy(other.location, 0, location, 0, width);
    System.arraycopy(other.first, 0, first, 0, width + 1);
    messages = other.messages;
    ensureMessages();
    System.arraycopy(other.value, 0, value, 0, messages);
    System.arraycopy(other.mark, 0, mark, 0, messages);
    System.arraycopy(other.hb, 0, hb, 0, messages);
    System.arraycopy(other.departed, 0, departed, 0, messages);
    System.arraycopy(other.carried, 0, carried, 0, messages * width);
    System.arraycopy(other.actorHb, 0, actorHb, 0, actorHb.length);
    System.arraycopy(other.actorDeparted, 0, actorDeparted, 0, actorDeparted.length);
    System.arraycopy(other.pending, 0, pending, 0, actors);
    System.arraycopy(other.arrived, 0, arrived, 0, actors);
    System.arraycopy(other.last, 0, last, 0, actors);
    System.arraycopy(other.view, 0, view, 0, HOLDINGS * actors * width);
    nodes = other.nodes;
    fences = other.fences;
    ensureNodes();
    System.arraycopy(other.nodeLocation, 0, nodeLocation, 0, nodes);
    System.arraycopy(other.published, 0, published, 0, nodes * width);
    System.arraycopy(other.ceiling, 0, ceiling, 0, nodes * width);
    references.copyFrom(other.references, width);
    cells.copyFrom(other.cells);
  }

  void ensureMessages() {
    if (messages > value.length) {
      value = Arrays.copyOf(value, 2 * messages);
      mark = Arrays.copyOf(mark, 2 * messages);
      hb = Arrays.copyOf(hb, 2 * messages);
      departed = Arrays.copyOf(departed, 2 * messages);
    }
    if (carried.length < messages * width) {
      carried = Arrays.copyOf(carried, 2 * messages * width);
    }
  }

  void ensureNodes() {
    if (nodes > MAX_NODES) {
      throw new Unsupported("More than " + MAX_NODES + " volatile accesses and fences bear on one state.");
    }
    if (published.length < nodes * width) {
      published = Arrays.copyOf(published, 2 * nodes * width);
      ceiling = Arrays.copyOf(ceiling, 2 * nodes * width);
    }
  }

  int column(int wanted) {
    return Arrays.binarySearch(location, 0, width, wanted);
  }

  int count(int column) {
    return first[column + 1] - first[column];
  }

  /** Where the view of an actor begins in {@link #view}. */
  int row(int actor, int holding) {
    return (HOLDINGS * actor + holding) * width;
  }

  /** Makes room for a message at a place and moves every place above it; returns its index. */
  int insert(int column, int place) {
    if (count(column) >= Entry.FIELD - 1) {
      throw new Unsupported("More than " + (Entry.FIELD - 1) + " writes to a location bear on one state.");
    }
    int index = first[column] + place;
    messages++;
    ensureMessages();
    int moved = messages - 1 - index;
    System.arraycopy(value, index, value, index + 1, moved);
    System.arraycopy(mark, index, mark, index + 1, moved);
    System.arraycopy(hb, index, hb, index + 1, moved);
    System.arraycopy(departed, index, departed, index + 1, moved);
    System.arraycopy(carried, index * width, carried, (index + 1) * width, moved * width);
    Arrays.fill(carried, index * width, (index + 1) * width, 0);
    mark[index] = 0;
    hb[index] = 0;
    departed[index] = 0;
    for (int above = column + 1; above <= width; above++) {
      first[above]++;
    }
    if (place < count(column) - 1) {
      changeAll(column, entry -> Entry.inserted(entry, place), entry -> Ceiling.inserted(entry, place));
    }
    return index;
  }

  /** Changes what every view, and every ceiling, says of a location. */
  private void changeAll(int column, IntUnaryOperator inViews, IntUnaryOperator inCeilings) {
    change(view, HOLDINGS * actors, column, inViews);
    changeCarried(column, inViews);
    change(published, nodes, column, inViews);
    change(references.view, references.size(), column, inViews);
    change(ceiling, nodes, column, inCeilings);
  }

  private void changeCarried(int column, IntUnaryOperator change) {
    for (int message = 0; message < messages; message++) {
      if ((mark[message] & Mark.CARRIES) != 0) {
        int entry = message * width + column;
        carried[entry] = change.applyAsInt(carried[entry]);
      }
    }
  }

  private void change(int[] views, int rows, int column, IntUnaryOperator change) {
    for (int entry = column; entry < rows * width; entry += width) {
      views[entry] = change.applyAsInt(views[entry]);
    }
  }

  /** Drops the lowest messages of a location and moves every place above them. */
  void drop(int column, int count) {
    int end = first[column] + count;
    int moved = messages - end;
    System.arraycopy(value, end, value, end - count, moved);
    System.arraycopy(mark, end, mark, end - count, moved);
    System.arraycopy(hb, end, hb, end - count, moved);
    System.arraycopy(departed, end, departed, end - count, moved);
    System.arraycopy(carried, end * width, carried, (end - count) * width, moved * width);
    messages -= count;
    for (int above = column + 1; above <= width; above++) {
      first[above] -= count;
    }
    changeAll(column, entry -> Entry.dropped(entry, count), entry -> Ceiling.dropped(entry, count));
  }

  /** Joins one row into another. */
  void join(int[] into, int intoRow, int[] from, int fromRow) {
    for (int column = 0; column < width; column++) {
      into[intoRow + column] = Entry.join(into[intoRow + column], from[fromRow + column]);
    }
  }

  /** Lets a message carry a row on top of what it carries. */
  void carry(int message, int[] from, int fromRow) {
    join(carried, message * width, from, fromRow);
    mark[message] |= Mark.CARRIES;
  }

  /** Joins a row and its sets of SC events into what an actor holds. */
  void join(int actor, int holding, int[] from, int fromRow, long fromHb, long fromDeparted) {
    join(view, row(actor, holding), from, fromRow);
    int holder = HOLDINGS * actor + holding;
    actorHb[holder] |= fromHb;
    actorDeparted[holder] |= fromDeparted;
  }
}
