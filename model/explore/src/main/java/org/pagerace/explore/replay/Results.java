// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The fields of the result object as one actor has written them. Nobody else sees them before the end. */
final class Results {
  private static final int UNSET = -1;

  /** The object that stands for all results in the run, null where the test has none. */
  final Object host;
  /** Value numbers by field, in the order of {@link #fields}. */
  final int[] values;

  private final List<Field> fields;
  /** The objects that this run has written, by field; null where another one has. */
  private final Object[] written;

  private Results(Object host, List<Field> fields, int[] values) {
    this.host = host;
    this.fields = fields;
    this.values = values;
    written = new Object[values.length];
  }

  static Results of(Object host) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> at = host == null ? null : host.getClass(); at != null && at != Object.class; ) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          fields.add(Fields.open(field));
        }
      }
      at = at.getSuperclass();
    }
    fields.sort(Comparator.comparing(Field::getName));
    int[] values = new int[fields.size()];
    Arrays.fill(values, UNSET);
    return new Results(host, fields, values);
  }

  /** The same fields, none written. */
  Results empty() {
    int[] none = new int[values.length];
    Arrays.fill(none, UNSET);
    return new Results(host, fields, none);
  }

  /** The value number of a field, -1 where it has not been written. */
  int get(Field field) {
    return values[fields.indexOf(field)];
  }

  /** What this run has last written to a field, null where it has written nothing. */
  Object written(Field field) {
    return written[fields.indexOf(field)];
  }

  /** What this run has written of which the value numbers tell the content alone. */
  List<Object> copied() {
    return Arrays.stream(written)
        .filter(each -> each != null && Values.isContent(each) && !Values.isConstant(each))
        .toList();
  }

  void set(Field field, int value, Object object) {
    values[fields.indexOf(field)] = value;
    written[fields.indexOf(field)] = object;
  }

  /** Adds what another actor has written; false where both have written a field. */
  boolean add(int[] others) {
    for (int i = 0; i < values.length; i++) {
      if (others[i] != UNSET) {
        if (values[i] != UNSET) {
          return false;
        }
        values[i] = others[i];
      }
    }
    return true;
  }

  List<Field> fields() {
    return fields;
  }

  boolean isSet(int index) {
    return values[index] != UNSET;
  }
}
