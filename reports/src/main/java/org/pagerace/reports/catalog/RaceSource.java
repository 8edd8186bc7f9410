// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source file of a race, which its jar carries as a resource below {@code sources/}.
 *
 * @param className simple name of the race
 * @param text the file; empty where the jar carries none
 */
public record RaceSource(String className, String text) {
  private static final Pattern MARKS = Pattern.compile("(?m)^[ \\t]*\\* ?|[ \\t]+$");
  private static final Pattern TAGS =
      Pattern.compile("(?m)^[ \\t]*</?(?:pre|p)>[ \\t]*\\R|</?(?:pre|p|em|b|code)>");
  private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|linkplain|literal)\\s+([^{}]*)\\}");

  /** @throws UncheckedIOException where the source is there and cannot be read */
  static RaceSource of(Class<?> race) {
    return of(race.getName(), race.getClassLoader());
  }

  /**
   * The source of the race of this full name.
   *
   * @param loader finds what is in the race's jar
   * @throws UncheckedIOException where the source is there and cannot be read
   */
  public static RaceSource of(String race, ClassLoader loader) {
    try (InputStream source = loader.getResourceAsStream("sources/" + race.replace('.', '/') + ".java")) {
      return new RaceSource(race.substring(race.lastIndexOf('.') + 1),
          source == null ? "" : new String(source.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the source of " + race + " cannot be read from its jar", e);
    }
  }

  /** The number of the line that grades an outcome, from 1; else of the line that declares the class; 0 without a source. */
  public int line(String outcome) {
    Matcher graded = Pattern.compile("@Outcome\\([^)]*\"" + Pattern.quote(outcome) + "\"").matcher(text);
    Matcher declared = Pattern.compile("(?m)^(?:public |final )*class " + Pattern.quote(className) + "\\b").matcher(text);
    boolean isGraded = !outcome.isEmpty() && graded.find();
    return isGraded || declared.find()
        ? 1 + (int) text.substring(0, isGraded ? graded.start() : declared.start()).lines().count()
        : 0;
  }

  /** Path of the source file below the folder that Java sources start from. */
  static String path(Class<?> race) {
    return race.getName().replace('.', '/') + ".java";
  }

  /** The class comment without its marks and tags, line breaks kept; empty where there is none. */
  String story() {
    Matcher declaration =
        Pattern.compile("(?m)^(?:public |final )*class " + Pattern.quote(className) + "\\b").matcher(text);
    if (!declaration.find()) {
      return "";
    }
    int start = text.lastIndexOf("/**", declaration.start());
    return start < 0 ? "" : plain(text.substring(start + "/**".length(), text.indexOf("*/", start)));
  }

  /** Where the file declares a method; the end of the file where it does not. */
  int position(String method) {
    Matcher declared = Pattern.compile("\\s" + Pattern.quote(method) + "\\(").matcher(text);
    return declared.find() ? declared.start() : text.length();
  }

  private static String plain(String comment) {
    String plain = MARKS.matcher(comment.replaceFirst("^ ", "")).replaceAll("");
    plain = TAGS.matcher(plain).replaceAll("");
    plain = INLINE.matcher(plain)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1).replace('#', '.')));
    plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return plain.replaceAll("\\n{3,}", "\n\n").replaceFirst("^\\n+", "").stripTrailing();
  }
}
