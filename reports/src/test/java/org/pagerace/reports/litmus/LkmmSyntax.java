// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a text against the part of LKMM C that twins are printed in, statement by statement: stricter than herd7, which
 * takes much more. The words and their arguments are those of linux-kernel.def.
 */
final class LkmmSyntax {
  private static final String NAME = "[A-Za-z_]\\w*";
  private static final String NUMBER = "-?\\d+";
  /** What each word takes: p a location, *p what it points to, n a number. */
  private static final Map<String, String> TAKES = new HashMap<>();

  static {
    List.of("atomic_read", "smp_load_acquire", "atomic_dec_return", "atomic_dec_and_test")
        .forEach(word -> TAKES.put(word, "r p"));
    List.of("atomic_add_return", "atomic_sub_return", "atomic_add_return_relaxed", "atomic_sub_return_relaxed",
        "atomic_sub_and_test", "atomic_fetch_andnot_release").forEach(word -> TAKES.put(word, "r n p"));
    List.of("xchg", "xchg_relaxed").forEach(word -> TAKES.put(word, "r p n"));
    List.of("atomic_add_unless", "atomic_cmpxchg", "atomic_cmpxchg_relaxed", "atomic_cmpxchg_acquire")
        .forEach(word -> TAKES.put(word, "r p n n"));
    List.of("atomic_inc", "atomic_dec", "spin_lock", "spin_unlock").forEach(word -> TAKES.put(word, "p"));
    List.of("atomic_set", "atomic_set_release", "smp_store_release").forEach(word -> TAKES.put(word, "p n"));
    List.of("atomic_add", "atomic_sub", "atomic_or", "atomic_andnot").forEach(word -> TAKES.put(word, "n p"));
    List.of("smp_mb", "smp_rmb", "smp_wmb").forEach(word -> TAKES.put(word, ""));
    TAKES.put("READ_ONCE", "r *p");
    TAKES.put("WRITE_ONCE", "*p n");
  }

  private final Set<String> initialised = new HashSet<>();
  private final Map<Integer, Set<String>> registers = new HashMap<>();
  private Set<String> parameters;

  private LkmmSyntax() {}

  static void check(String text) {
    new LkmmSyntax().file(text);
  }

  private void file(String text) {
    Matcher parts = Pattern.compile("C [\\w.-]+\n\n\\(\\*\n(( \\*[^\n]*\n)+) \\*\\)\n\n\\{\n(.*?)\\}\n\n(.*)exists "
        + "\\((.*)\\)\n", Pattern.DOTALL).matcher(text);
    assertThat(parts.matches()).as("name, comment, initial state, processes, exists: %s", text).isTrue();
    assertThat(parts.group(1)).doesNotContain("*)").doesNotContain("(*");
    text.lines().forEach(line -> assertThat(line.replace("\t", "        ")).hasSizeLessThanOrEqualTo(100));
    parts.group(3).lines().forEach(line -> {
      Matcher one = matched("\t(" + NAME + ")=" + NUMBER + ";", line);
      assertThat(initialised.add(one.group(1))).as(line).isTrue();
    });
    Matcher processes = Pattern.compile("P(\\d)\\(([^)]*)\\)\n\\{\n(.*?)\n\\}\n\n", Pattern.DOTALL)
        .matcher(parts.group(4));
    int end = 0;
    while (processes.find()) {
      assertThat(processes.start()).isEqualTo(end);
      assertThat(Integer.parseInt(processes.group(1))).isEqualTo(registers.size());
      process(processes.group(2).replaceAll("\\s+", " "), processes.group(3));
      end = processes.end();
    }
    assertThat(end).isEqualTo(parts.group(4).length());
    assertThat(registers).hasSizeBetween(2, 4);
    exists(parts.group(5).replaceAll("\\s+", " "));
  }

  private static Matcher matched(String pattern, String line) {
    Matcher matcher = Pattern.compile(pattern).matcher(line);
    assertThat(matcher.matches()).as("'%s' is %s", line, pattern).isTrue();
    return matcher;
  }

  private void process(String declared, String body) {
    parameters = new HashSet<>();
    for (String one : declared.split(", ")) {
      parameters.add(matched("(?:int|atomic_t|spinlock_t) \\*(" + NAME + ")", one).group(1));
    }
    assertThat(initialised).containsAll(parameters);
    Set<String> own = new HashSet<>();
    registers.put(registers.size(), own);
    Set<String> written = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    boolean isDeclaring = true;
    for (String line : body.split("\n")) {
      String indent = "\t".repeat(1 + open.size() - (line.strip().equals("}") ? 1 : 0));
      String statement = line.strip();
      if (statement.isEmpty()) {
        assertThat(isDeclaring).isTrue();
        isDeclaring = false;
        continue;
      }
      assertThat(line).isEqualTo(indent + statement);
      if (statement.startsWith("int ")) {
        assertThat(isDeclaring).isTrue();
        assertThat(own.add(matched("int (r\\d+);", statement).group(1))).isTrue();
      } else if (statement.startsWith("if ")) {
        assertThat(written).contains(matched("if \\((r\\d+) == " + NUMBER + "\\) \\{", statement).group(1));
        open.push(statement);
      } else if (statement.equals("}")) {
        open.pop();
      } else {
        statement(statement, own, written);
      }
    }
    assertThat(open).isEmpty();
    assertThat(written).isEqualTo(own);
  }

  private void statement(String statement, Set<String> own, Set<String> written) {
    Matcher plain = Pattern.compile("(?:(r\\d+) = \\*(" + NAME + ")|\\*(" + NAME + ") = " + NUMBER + ");")
        .matcher(statement);
    if (plain.matches()) {
      assertThat(parameters).contains(plain.group(2) == null ? plain.group(3) : plain.group(2));
      if (plain.group(1) != null) {
        assertThat(own).contains(plain.group(1));
        written.add(plain.group(1));
      }
      return;
    }
    Matcher call = matched("(?:(r\\d+) = )?(" + NAME + ")\\((.*)\\);", statement);
    StringBuilder takes = new StringBuilder(call.group(1) == null ? "" : "r");
    for (String argument : call.group(3).isEmpty() ? new String[0] : call.group(3).split(", ")) {
      if (!argument.matches(NUMBER)) {
        assertThat(parameters).contains(argument.replaceFirst("^\\*", ""));
      }
      takes.append(' ').append(argument.matches(NUMBER) ? "n" : argument.startsWith("*") ? "*p" : "p");
    }
    assertThat(TAKES).as(statement).containsEntry(call.group(2), takes.toString().strip());
    if (call.group(1) != null) {
      assertThat(own).contains(call.group(1));
      written.add(call.group(1));
    }
  }

  private void exists(String condition) {
    int depth = 0;
    for (String token : condition.replace("(", "( ").replace(")", " )").split(" +")) {
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      assertThat(depth).isNotNegative();
      if (!List.of("(", ")", "/\\", "\\/").contains(token)) {
        Matcher atom = matched("(?:(\\d):(r\\d+)|(" + NAME + "))=" + NUMBER, token);
        if (atom.group(1) == null) {
          assertThat(initialised).contains(atom.group(3));
        } else {
          assertThat(registers.get(Integer.parseInt(atom.group(1)))).contains(atom.group(2));
        }
      }
    }
    assertThat(depth).isZero();
    String atoms = condition.replaceAll("[()]", "").replaceAll("[^ ]+=" + NUMBER, "a").strip().replaceAll(" +", " ");
    assertThat(atoms).matches("a( (/\\\\|\\\\/) a)*");
  }
}
