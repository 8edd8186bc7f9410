// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses of kernel functions, files and mails; the page links to them and loads nothing. */
final class KernelLinks {
  private static final String ELIXIR = "https://elixir.bootlin.com/linux/";
  private static final String LORE = "https://lore.kernel.org/all/";

  private KernelLinks() {}

  /** The function by name: no line number that could rot. Without a version there is nothing to link to. */
  static PageView.Link function(String name, String version) {
    return at(version, name, "/A/ident/" + segment(name));
  }

  static PageView.Link file(String path, String version) {
    return at(version, path, Arrays.stream(path.split("/"))
        .map(KernelLinks::segment)
        .collect(Collectors.joining("/", "/source/", "")));
  }

  private static PageView.Link at(String version, String text, String place) {
    return new PageView.Link(text, version.isEmpty() ? "" : ELIXIR + segment(version) + place);
  }

  /** A message-id in angle brackets leads to its mail; a commit or other text leads nowhere. */
  static PageView.Link source(String source) {
    if (source.isEmpty()) {
      return new PageView.Link("none", "");
    }
    return isMail(source)
        ? new PageView.Link(source, LORE + segment(source.substring(1, source.length() - 1)) + "/")
        : new PageView.Link(source, "");
  }

  private static boolean isMail(String source) {
    return source.startsWith("<") && source.endsWith(">");
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
  }
}
