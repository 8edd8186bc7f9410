// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One actor in LKMM C. */
final class Process {
  private final int number;
  private final Branch body;
  private final Names names;
  private final Map<Branch.Act, String> registers = new LinkedHashMap<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();

  Process(int number, Branch body, Names names) {
    this.number = number;
    this.body = body;
    this.names = names;
    enter(body);
  }

  private void enter(Branch branch) {
    if (!(branch instanceof Branch.Act act) || registers.containsKey(act)) {
      return;
    }
    Primitive primitive = act.call().primitive();
    registers.put(act, primitive.hasResult() ? "r" + declared().size() : "");
    if (!primitive.isFence()) {
      String name = names.of(act.call().location());
      String known = parameters.putIfAbsent(name, primitive.type());
      if (known != null && !known.equals(primitive.type())) {
        throw new Refusal(name + " is used as " + known + " and as " + primitive.type());
      }
    }
    act.cases().forEach(each -> enter(each.next()));
  }

  /** The types of the locations that it works on, by name. */
  Map<String, String> parameters() {
    return parameters;
  }

  /** The function, line by line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(Twin.wrapped("P" + number + "(" + parameters.entrySet().stream()
        .map(each -> each.getValue() + " *" + each.getKey()).collect(Collectors.joining(", ")) + ")", "\t"));
    lines.add("{");
    declared().forEach(register -> lines.add("\tint " + register + ";"));
    if (!declared().isEmpty()) {
      lines.add("");
    }
    write(body, "\t", lines);
    lines.add("}");
    return lines;
  }

  /** The registers in the order of their numbers. */
  private List<String> declared() {
    return registers.values().stream().filter(register -> !register.isEmpty()).toList();
  }

  private void write(Branch branch, String indent, List<String> lines) {
    if (!(branch instanceof Branch.Act act)) {
      return;
    }
    String register = registers.get(act);
    Primitive primitive = act.call().primitive();
    String location = primitive.isFence() ? "" : names.of(act.call().location());
    lines.add(indent + (register.isEmpty() ? "" : register + " = ") + primitive.call(location, act.arguments()) + ";");
    if (!act.isAsked()) {
      write(act.cases().get(0).next(), indent, lines);
      return;
    }
    List<Branch.Case> going = new ArrayList<>();
    act.cases().stream().filter(each -> each.next() instanceof Branch.Act).forEach(going::add);
    choose(register, going, indent, lines);
  }

  /** One case after the other, each of one result. */
  private void choose(String register, List<Branch.Case> going, String indent, List<String> lines) {
    if (going.isEmpty()) {
      return;
    }
    for (int result : going.get(0).results()) {
      lines.add(indent + "if (" + register + " == " + result + ") {");
      write(going.get(0).next(), indent + "\t", lines);
      lines.add(indent + "}");
    }
    choose(register, going.subList(1, going.size()), indent, lines);
  }

  /** The ways into an end of a class, each as the conditions on registers that lead there. */
  List<List<String>> waysTo(int endClass) {
    List<List<String>> ways = new ArrayList<>();
    collect(body, endClass, List.of(), ways);
    return ways;
  }

  private void collect(Branch branch, int endClass, List<String> so, List<List<String>> ways) {
    if (branch instanceof Branch.Out out) {
      if (out.endClass() == endClass) {
        ways.add(so);
      }
    } else if (branch instanceof Branch.Act act) {
      boolean isAny = act.cases().stream().allMatch(each -> isOnly(each.next(), endClass));
      for (Branch.Case each : act.cases()) {
        List<String> more = new ArrayList<>(so);
        if (act.isAsked() && !(isAny && act.cases().size() > 1)) {
          String any = each.results().stream().map(result -> number + ":" + registers.get(act) + "=" + result)
              .collect(Collectors.joining(" \\/ "));
          more.add(each.results().size() > 1 ? "(" + any + ")" : any);
        }
        collect(each.next(), endClass, List.copyOf(more), ways);
        if (isAny && act.cases().size() > 1) {
          return;
        }
      }
    }
  }

  /** Whether a branch ends in one class, whatever it finds. */
  private static boolean isOnly(Branch branch, int endClass) {
    if (branch instanceof Branch.Out out) {
      return out.endClass() == endClass;
    }
    List<Branch.Case> cases = ((Branch.Act) branch).cases();
    return (cases.size() > 1 || cases.get(0).results().isEmpty())
        && cases.stream().allMatch(each -> isOnly(each.next(), endClass));
  }
}
