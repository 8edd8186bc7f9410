// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.explore.program.Program;

/**
 * The objects and locations of one program by number. What was there before the actors is the host's object itself,
 * which no run changes. What an actor makes is numbered by its maker, its place among what that maker made in the run,
 * its class, and what it holds for good: other actors see the object of some run, and read all its fields through the hooks.
 */
final class Heap {
  /** The maker of what was there before the actors. */
  static final int NOBODY = -1;
  /** The maker of what the arbiter makes. */
  static final int ARBITER = -2;
  /** The maker of what is made while results are turned into words. */
  static final int PRINTER = -3;

  final Values values = new Values();
  final VarHandles handles = new VarHandles();

  private final Initialisers initialisers;
  private final List<HeapObject> objects = new ArrayList<>();
  private final Map<Object, HeapObject> byHost = new IdentityHashMap<>();
  private final Map<Made, HeapObject> made = new HashMap<>();
  private final List<Location> locations = new ArrayList<>();
  private final Map<Place, Location> byPlace = new HashMap<>();
  /** Locations by object: a field is compared by what it is called, and hooks come with the same ones again and again. */
  private final Map<Field, Location[]> byField = new IdentityHashMap<>();

  /**
   * An object with a number.
   *
   * @param maker the actor that made it, or {@link #NOBODY}
   * @param place its place among what the actor made in a run, from 0; -1 for what was there before
   * @param path how it is reached from the state, null for what an actor made
   * @param contents the elements of an array before the actors start
   */
  record HeapObject(int number, Object host, int maker, int place, String path, Object contents) {}

  private record Made(int maker, int place, Class<?> type, int length, Object content) {}

  private record Place(int object, Object slot) {}

  /** @param initialisers those that were run before the actors */
  Heap(Initialisers initialisers) {
    this.initialisers = initialisers;
  }

  Initialisers initialisers() {
    return initialisers;
  }

  int objects() {
    return objects.size();
  }

  int locations() {
    return locations.size();
  }

  Location location(int number) {
    return locations.get(number);
  }

  HeapObject object(int number) {
    return objects.get(number);
  }

  /** The object with this host, null where it has no number or belongs to a run. */
  HeapObject known(Object host) {
    return byHost.get(host);
  }

  /** Numbers an object that was there before the actors. */
  HeapObject addOld(Object host, String path) {
    Object contents = host.getClass().isArray() ? copy(host) : null;
    HeapObject object = new HeapObject(objects.size(), host, NOBODY, -1, path, contents);
    objects.add(object);
    byHost.put(host, object);
    return object;
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /**
   * The number of what an actor made; the host of the first run in which it was seen stands for it elsewhere.
   *
   * @param content what tells a box, a string or a lambda from another one in that place, null for any other object
   */
  HeapObject made(int maker, int place, Object host, Object content) {
    int length = host.getClass().isArray() ? Array.getLength(host) : -1;
    Made key = new Made(maker, place, host.getClass(), length, content);
    HeapObject object = made.get(key);
    if (object == null) {
      object = new HeapObject(objects.size(), host, maker, place, null, null);
      objects.add(object);
      made.put(key, object);
      byHost.put(host, object);
    }
    return object;
  }

  Location field(int object, Field field) {
    Location[] known = byField.computeIfAbsent(field, any -> new Location[16]);
    int at = object + 1; // The object of a static is -1.
    if (at >= known.length) {
      known = Arrays.copyOf(known, 2 * at);
      byField.put(field, known);
    }
    if (known[at] == null) {
      known[at] = location(object, field);
    }
    return known[at];
  }

  Location element(int object, int index) {
    return location(object, index);
  }

  /** The monitor of an object, or of a constant such as a class, which has no number. */
  Location lock(int object, Object constant, Location.Lock part) {
    return location(object, object == Program.NO_OBJECT ? List.of(new Values.Same<>(constant), part) : part);
  }

  private Location location(int object, Object slot) {
    Place place = new Place(object, slot);
    Location known = byPlace.get(place);
    if (known == null) {
      boolean isOld = object == Program.NO_OBJECT || objects.get(object).maker == NOBODY;
      if (slot instanceof Field field && Fields.isStatic(field)) {
        initialisers.check(field.getDeclaringClass());
      }
      boolean isPrimitive = type(object, slot).isPrimitive();
      known = new Location(locations.size(), object, slot, initial(object, slot, isOld, isPrimitive), isOld, isPrimitive);
      if (isOld && !(slot instanceof Location.Lock)) {
        Object holder = object == Program.NO_OBJECT ? slot : new Values.Same<>(objects.get(object).host);
        known.initialiser = initialisers.reader(holder);
      }
      locations.add(known);
      byPlace.put(place, known);
    }
    return known;
  }

  /** The type of what a location holds. */
  private Class<?> type(int object, Object slot) {
    if (slot instanceof Field field) {
      return field.getType();
    }
    return slot instanceof Integer ? objects.get(object).host.getClass().getComponentType() : int.class;
  }

  private int initial(int object, Object slot, boolean isOld, boolean isPrimitive) {
    Object value;
    if (slot instanceof Field field) {
      boolean isStatic = Modifier.isStatic(field.getModifiers());
      value = isOld ? Fields.read(field, isStatic ? null : objects.get(object).host) : Types.zero(field.getType());
    } else if (slot instanceof Integer index) {
      HeapObject array = objects.get(object);
      value = isOld ? Array.get(array.contents, index) : Types.zero(array.host.getClass().getComponentType());
    } else {
      return 0;
    }
    if (value == null) {
      return Values.NULL;
    }
    if (isPrimitive || Values.isConstant(value)) {
      return values.constant(value);
    }
    HeapObject known = byHost.get(value);
    return values.reference((known == null ? addOld(value, null) : known).number);
  }
}
