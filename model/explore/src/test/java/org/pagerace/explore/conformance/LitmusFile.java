// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small programs of litmus.json with their complete outcomes. */
public final class LitmusFile {
  private LitmusFile() {}

  /**
   * A program with its outcomes by model.
   *
   * @param program the program
   * @param outcomes by the name of the model, in the form of {@link StraightLine#outcome}
   */
  public record Entry(Litmus program, Map<String, Set<String>> outcomes) {
    @Override
    public String toString() {
      return program.name();
    }
  }

  /** All programs in the order of the file. */
  public static List<Entry> read() throws IOException {
    try (InputStream in = LitmusFile.class.getResourceAsStream("/conformance/litmus.json")) {
      List<Entry> entries = new ArrayList<>();
      for (Map.Entry<String, JsonNode> property : JsonMapper.builder().build().readTree(in).properties()) {
        Litmus program = program(property.getKey(), property.getValue());
        entries.add(new Entry(program, outcomes(property.getValue())));
      }
      return entries;
    }
  }

  private static Litmus program(String name, JsonNode json) {
    List<List<Litmus.Instruction>> threads = new ArrayList<>();
    for (JsonNode thread : json.get("threads")) {
      List<Litmus.Instruction> instructions = new ArrayList<>();
      for (JsonNode instruction : thread) {
        instructions.add(instruction(instruction));
      }
      threads.add(instructions);
    }
    return new Litmus(name, threads);
  }

  private static Litmus.Instruction instruction(JsonNode json) {
    String location = json.get(1).asString();
    return switch (json.get(0).asString()) {
      case "W" -> Litmus.Instruction.write(location, mode(json.get(2).asString()), json.get(3).asInt());
      case "R" -> Litmus.Instruction.read(location, mode(json.get(2).asString()), json.get(3).asString());
      case "U" -> {
        String mode = json.get(2).asString();
        Mode read = mode.equals("r") ? Mode.PLAIN : mode.equals("ra") ? Mode.ACQUIRE : mode(mode);
        Mode write = mode.equals("a") ? Mode.PLAIN : mode.equals("ra") ? Mode.RELEASE : mode(mode);
        yield Litmus.Instruction.add(location, read, write, json.get(3).asString(), json.get(4).asInt());
      }
      case "F" -> Litmus.Instruction.fence(fence(location));
      default -> throw new IllegalArgumentException(json.toString());
    };
  }

  private static Kind fence(String kind) {
    return switch (kind) {
      case "full" -> Kind.FULL_FENCE;
      case "acq" -> Kind.ACQUIRE_FENCE;
      case "rel" -> Kind.RELEASE_FENCE;
      case "ll" -> Kind.LOAD_LOAD_FENCE;
      case "ss" -> Kind.STORE_STORE_FENCE;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Mode mode(String mode) {
    return switch (mode) {
      case "p" -> Mode.PLAIN;
      case "o" -> Mode.OPAQUE;
      case "a" -> Mode.ACQUIRE;
      case "r" -> Mode.RELEASE;
      case "v" -> Mode.VOLATILE;
      default -> throw new IllegalArgumentException(mode);
    };
  }

  private static Map<String, Set<String>> outcomes(JsonNode json) {
    Map<String, Set<String>> byModel = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> model : json.get("models").properties()) {
      Set<String> outcomes = new TreeSet<>();
      for (JsonNode state : model.getValue()) {
        Map<String, Integer> values = new HashMap<>();
        state.properties().forEach(value -> values.put(value.getKey(), value.getValue().asInt()));
        outcomes.add(StraightLine.outcome(values));
      }
      byModel.put(model.getKey(), outcomes);
    }
    return byModel;
  }
}
