// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

/** A relation between at most 64 events, as rows of bits. */
final class Relation {
  private final long[] rows;

  Relation(int events) {
    this.rows = new long[events];
  }

  private Relation(long[] rows) {
    this.rows = rows;
  }

  static Relation identity(int events, long set) {
    Relation identity = new Relation(events);
    for (int event = 0; event < events; event++) {
      identity.rows[event] = set & 1L << event;
    }
    return identity;
  }

  void add(int from, int to) {
    rows[from] |= 1L << to;
  }

  boolean has(int from, int to) {
    return (rows[from] >> to & 1) != 0;
  }

  Relation or(Relation other) {
    long[] union = rows.clone();
    for (int i = 0; i < union.length; i++) {
      union[i] |= other.rows[i];
    }
    return new Relation(union);
  }

  Relation and(Relation other) {
    long[] both = rows.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= other.rows[i];
    }
    return new Relation(both);
  }

  Relation minus(Relation other) {
    long[] rest = rows.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] &= ~other.rows[i];
    }
    return new Relation(rest);
  }

  /** This relation and then the other. */
  Relation then(Relation other) {
    long[] product = new long[rows.length];
    for (int i = 0; i < product.length; i++) {
      for (long left = rows[i]; left != 0; left &= left - 1) {
        product[i] |= other.rows[Long.numberOfTrailingZeros(left)];
      }
    }
    return new Relation(product);
  }

  Relation inverse() {
    Relation inverse = new Relation(rows.length);
    for (int i = 0; i < rows.length; i++) {
      for (long left = rows[i]; left != 0; left &= left - 1) {
        inverse.add(Long.numberOfTrailingZeros(left), i);
      }
    }
    return inverse;
  }

  /** This relation one or more times. */
  Relation plus() {
    long[] closure = rows.clone();
    for (int via = 0; via < closure.length; via++) {
      for (int i = 0; i < closure.length; i++) {
        if ((closure[i] >> via & 1) != 0) {
          closure[i] |= closure[via];
        }
      }
    }
    return new Relation(closure);
  }

  /** This relation or none. */
  Relation optional() {
    return or(identity(rows.length, -1));
  }

  boolean isIrreflexive() {
    for (int i = 0; i < rows.length; i++) {
      if ((rows[i] >> i & 1) != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isAcyclic() {
    return plus().isIrreflexive();
  }
}
