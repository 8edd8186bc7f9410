// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The executions that an exists clause selects, in a form that is equal for tests that ask the same up to names.
 *
 * <p>Each process takes the one path that its registers allow. What differs and does not count: the names of locations
 * and registers and the order of processes; which primitive does what an event does; the values of a location that is
 * never counted; a read whose value nobody asks for; a full barrier beside another; a choice, where no write that it
 * guards could otherwise come early.
 */
final class Selected {
  private final LitmusFile file;
  private final Stores stores;
  private final List<List<Event>> processes = new ArrayList<>();
  private final List<Set<String>> guards = new ArrayList<>();

  /** What counts as a store. */
  enum Stores {
    ONLY_STORES,
    /** Also an update that orders nothing, whose result nobody asks for, of what nobody else writes. */
    LONE_UPDATES
  }

  private Selected(LitmusFile file, Stores stores) {
    this.file = file;
    this.stores = stores;
    for (int process = 0; process < file.processes().size(); process++) {
      List<Event> events = new ArrayList<>();
      List<int[]> edges = new ArrayList<>();
      Map<String, Integer> reads = new HashMap<>();
      walk(process, file.processes().get(process), List.of(), events, edges, reads);
      processes.add(events);
      guards.add(guards(events, edges));
    }
  }

  /**
   * All forms of a test, one for each order of its processes; two tests ask the same where they share one.
   *
   * @return none where the clause allows a process more than one path
   */
  static Set<String> forms(LitmusFile file, Stores stores) {
    try {
      Selected selected = new Selected(file, stores);
      Set<String> forms = new TreeSet<>();
      selected.permute(new ArrayList<>(), forms);
      return forms;
    } catch (Event.Unjudged manyPaths) {
      return Set.of();
    }
  }

  private void walk(int process, List<LitmusFile.Statement> statements, List<Integer> under, List<Event> events,
      List<int[]> edges, Map<String, Integer> reads) {
    for (LitmusFile.Statement statement : statements) {
      if (statement instanceof LitmusFile.Access access) {
        reads.put(access.register(), events.size());
        under.forEach(guard -> edges.add(new int[] {guard, events.size()}));
        events.add(Event.of(access, file.exists().get(process + ":" + access.register())));
      } else if (statement instanceof LitmusFile.If choice) {
        Integer found = file.exists().get(process + ":" + choice.register());
        if (found == null) {
          throw new Event.Unjudged();
        }
        List<Integer> inside = new ArrayList<>(under);
        inside.add(reads.get(choice.register()));
        walk(process, choice.holds(found) ? choice.then() : choice.otherwise(), inside, events, edges, reads);
      }
    }
  }

  /** The choices that order: from a read to a write after it that nothing else keeps behind. */
  private static Set<String> guards(List<Event> events, List<int[]> edges) {
    Set<String> guards = new TreeSet<>();
    for (int[] edge : edges) {
      Event to = events.get(edge[1]);
      boolean isWrite = to.kind() == Event.Kind.WRITE || to.kind() == Event.Kind.UPDATE
          || to.kind() == Event.Kind.PLAIN_WRITE;
      boolean isKept = to.order().equals("release");
      for (Event between : events.subList(edge[0], edge[1] + 1)) {
        isKept |= between.isFull();
      }
      if (isWrite && !isKept) {
        guards.add(place(events, edge[0]) + ">" + place(events, edge[1]));
      }
    }
    return guards;
  }

  /** The place of an event among those that count. */
  private static long place(List<Event> events, int at) {
    return events.subList(0, at).stream().filter(event -> !event.isIdle() && event.kind() != Event.Kind.FENCE).count();
  }

  private void permute(List<Integer> order, Set<String> forms) {
    if (order.size() == processes.size()) {
      forms.add(form(order));
    }
    for (int process = 0; process < processes.size(); process++) {
      if (!order.contains(process)) {
        order.add(process);
        permute(order, forms);
        order.remove(order.size() - 1);
      }
    }
  }

  private String form(List<Integer> order) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Map<Integer, Integer>> values = new HashMap<>();
    StringBuilder form = new StringBuilder();
    for (int process : order) {
      for (Event event : counting(processes.get(process))) {
        form.append(spelled(event, names, values)).append("; ");
      }
      form.append(guards.get(process)).append('\n');
    }
    names.forEach((location, name) -> {
      int initial = file.initial().getOrDefault(location, 0);
      form.append(name).append('=').append(number(location, initial, values)).append(' ');
      Integer in = file.exists().get(location);
      form.append(in == null ? "" : "in the end " + number(location, in, values) + ' ');
    });
    return form.toString();
  }

  /** Without what nobody asks for, and without barriers that stand beside another or at an end. */
  private static List<Event> counting(List<Event> events) {
    List<Event> counting = new ArrayList<>();
    for (Event event : events) {
      boolean isBeside = counting.isEmpty() || counting.get(counting.size() - 1).isFull();
      if (!event.isIdle() && !(event.kind() == Event.Kind.FENCE && event.isFull() && isBeside)) {
        if (event.isFull() && !counting.isEmpty() && isFullFence(counting.get(counting.size() - 1))) {
          counting.remove(counting.size() - 1);
        }
        counting.add(event);
      }
    }
    while (!counting.isEmpty() && counting.get(counting.size() - 1).kind() == Event.Kind.FENCE) {
      counting.remove(counting.size() - 1);
    }
    return counting;
  }

  private static boolean isFullFence(Event event) {
    return event.kind() == Event.Kind.FENCE && event.isFull();
  }

  private String spelled(Event event, Map<String, String> names, Map<String, Map<Integer, Integer>> values) {
    String location = event.location();
    if (location == null) {
      return "fence " + event.order();
    }
    String name = names.computeIfAbsent(location, any -> "x" + names.size());
    number(location, file.initial().getOrDefault(location, 0), values);
    boolean isStore = stores == Stores.LONE_UPDATES && isPlainUpdate(event) && writers(location) == 1;
    Event.Kind kind = isStore ? Event.Kind.WRITE : event.kind();
    String effect = isStore ? ":=" : event.effect().relation();
    return name + " " + kind + " " + event.order() + " " + operand(location, event.found(), values) + " "
        + (event.effect().equals(Event.Operand.NONE) ? "" : effect + number(location, event.effect(), values));
  }

  private static boolean isPlainUpdate(Event event) {
    return event.kind() == Event.Kind.UPDATE && event.order().isEmpty() && event.found().equals(Event.Operand.NONE)
        && !event.effect().isCounted();
  }

  private String operand(String location, Event.Operand operand, Map<String, Map<Integer, Integer>> values) {
    return operand.equals(Event.Operand.NONE) ? "" : operand.relation() + number(location, operand, values);
  }

  private int number(String location, Event.Operand operand, Map<String, Map<Integer, Integer>> values) {
    return operand.isCounted() ? operand.number() : number(location, operand.number(), values);
  }

  /** The value itself where the location is counted, else its place in the order of first use. */
  private int number(String location, int value, Map<String, Map<Integer, Integer>> values) {
    if (all(location).stream().anyMatch(event -> event.effect().isCounted())) {
      return value;
    }
    Map<Integer, Integer> known = values.computeIfAbsent(location, any -> new HashMap<>());
    return known.computeIfAbsent(value, any -> known.size());
  }

  private long writers(String location) {
    return all(location).stream().filter(event -> !event.effect().equals(Event.Operand.NONE)).count();
  }

  private List<Event> all(String location) {
    return processes.stream().flatMap(List::stream).filter(event -> location.equals(event.location())).toList();
  }
}
