// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads litmus tests. What it does not know makes a test unreadable, never misread. */
final class LitmusReader {
  private static final Pattern COMMENT = Pattern.compile("\\(\\*.*?\\*\\)", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("\\d+:\\w+|-?\\w+|/\\\\|\\\\/|==|!=|\\S");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  /** What is not known stands at a token. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown(String token) {
      super("'" + token + "' is not expected here");
    }
  }

  private LitmusReader(String text) {
    String body = text.substring(text.indexOf('\n') + 1);
    Matcher matcher = TOKEN.matcher(COMMENT.matcher(body).replaceAll(" "));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /** The test in a text whose first line names it; empty where it uses something else. */
  static Optional<LitmusFile> read(String text) {
    try {
      return Optional.of(new LitmusReader(text).file());
    } catch (Unknown | IndexOutOfBoundsException beyondThis) {
      return Optional.empty();
    }
  }

  private LitmusFile file() {
    Map<String, Integer> initial = initial();
    List<List<LitmusFile.Statement>> processes = new ArrayList<>();
    while (peek().matches("P\\d+")) {
      while (!next().equals(")")) {
        // The parameters say nothing that the accesses do not.
      }
      processes.add(block());
    }
    expect("exists");
    Map<String, Integer> exists = new LinkedHashMap<>();
    expect("(");
    do {
      String name = next();
      expect("=");
      exists.put(name, number());
    } while (next().equals("/\\"));
    if (at != tokens.size() || !tokens.get(at - 1).equals(")")) {
      throw new Unknown(tokens.get(at - 1));
    }
    return new LitmusFile(initial, processes, exists);
  }

  private Map<String, Integer> initial() {
    Map<String, Integer> initial = new LinkedHashMap<>();
    expect("{");
    while (!peek().equals("}")) {
      String name = next();
      if (name.equals("int") || name.equals("atomic_t")) {
        name = next();
      }
      expect("=");
      boolean isAtomic = accept("ATOMIC_INIT");
      if (isAtomic) {
        expect("(");
      }
      initial.put(name, number());
      if (isAtomic) {
        expect(")");
      }
      expect(";");
    }
    expect("}");
    return initial;
  }

  private List<LitmusFile.Statement> block() {
    List<LitmusFile.Statement> statements = new ArrayList<>();
    expect("{");
    while (!accept("}")) {
      statement().ifPresent(statements::add);
    }
    return statements;
  }

  private Optional<LitmusFile.Statement> statement() {
    if (accept("int")) {
      next();
      expect(";");
      return Optional.empty();
    }
    if (accept("if")) {
      return Optional.of(choice());
    }
    if (accept("*")) {
      String location = next();
      expect("=");
      LitmusFile.Access write = new LitmusFile.Access(null, "write", location, List.of(number()));
      expect(";");
      return Optional.of(write);
    }
    String first = next();
    if (!accept("=")) {
      at--;
      return Optional.of(access(null));
    }
    if (NUMBER.matcher(peek()).matches()) {
      next();
      expect(";");
      return Optional.empty();
    }
    return Optional.of(access(first));
  }

  private LitmusFile.If choice() {
    expect("(");
    String register = next();
    String comparison = next();
    int value = 0;
    if (comparison.equals(")")) {
      comparison = "!=";
    } else {
      value = number();
      expect(")");
    }
    if (!List.of("==", "!=", ">").contains(comparison)) {
      throw new Unknown(comparison);
    }
    List<LitmusFile.Statement> then = block();
    return new LitmusFile.If(register, comparison, value, then, accept("else") ? block() : List.of());
  }

  private LitmusFile.Access access(String register) {
    if (accept("*")) {
      LitmusFile.Access read = new LitmusFile.Access(register, "read", next(), List.of());
      expect(";");
      return read;
    }
    String name = next();
    String location = null;
    List<Integer> arguments = new ArrayList<>();
    expect("(");
    while (!accept(")")) {
      if (NUMBER.matcher(peek()).matches()) {
        arguments.add(number());
      } else {
        accept("*");
        location = next();
      }
      accept(",");
    }
    expect(";");
    return new LitmusFile.Access(register, name, location, List.copyOf(arguments));
  }

  private String peek() {
    return tokens.get(at);
  }

  private String next() {
    return tokens.get(at++);
  }

  private boolean accept(String token) {
    boolean isThere = peek().equals(token);
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw new Unknown(peek());
    }
  }

  private int number() {
    String token = next();
    if (!NUMBER.matcher(token).matches()) {
      throw new Unknown(token);
    }
    return Integer.parseInt(token);
  }
}
