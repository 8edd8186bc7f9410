// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.catalog.CataloguedArch;
import org.pagerace.reports.catalog.CataloguedKernel.Kind;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.catalog.UnknownNameException;
import org.pagerace.reports.enumeration.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names what there is. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists what the class path holds, one name on a line.",
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:listed",
      " 2:wrong usage or bad input",
      " 3:could not finish"
    },
    footerHeading = "%nExamples%n",
    footer = {
      "  pagerace list races",
      "  pagerace list mutants"
    })
final class ListCommand implements Callable<Integer> {
  /** What can be listed. */
  private enum Noun {
    RACES,
    KERNELS,
    PATCHES,
    MUTANTS,
    ARCHS,
    MODELS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Session session;

  @Parameters(paramLabel = "races|kernels|patches|mutants|archs|models",
      description = "Kernels are trees and patches; a mutant is a patch with a slip made on purpose.")
  private String noun;

  @Spec private CommandSpec spec;

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Noun asked = Arrays.stream(Noun.values())
        .filter(one -> one.word().equalsIgnoreCase(noun))
        .findFirst()
        .orElseThrow(() -> new UnknownNameException(
            "list", noun, Arrays.stream(Noun.values()).map(Noun::word).toList()));
    Columns columns = new Columns("");
    if (asked == Noun.MODELS) {
      Models.all().forEach(model -> columns.row(model.name(), limits(model)));
    } else {
      fill(columns, asked, session.catalog().get());
    }
    spec.commandLine().getOut().print(columns);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static void fill(Columns columns, Noun asked, Catalog catalog) {
    switch (asked) {
      case RACES -> catalog.races().forEach(race ->
          columns.row(race.simpleName(), race.race().description()));
      case KERNELS -> {
        catalog.kernels(Kind.TREE).forEach(tree -> row(columns, tree, "tree"));
        catalog.kernels(Kind.PATCH).forEach(patch -> row(columns, patch, "patch"));
      }
      case PATCHES ->
          catalog.kernels(Kind.PATCH).forEach(patch -> row(columns, patch, patch.kernel().base()));
      case MUTANTS -> catalog.kernels(Kind.MUTANT).forEach(mutant ->
          columns.row(mutant.name(), String.join(": ", breaks(mutant), mutant.kernel().title())));
      case ARCHS -> catalog.archs().forEach(arch ->
          columns.row(arch.name(), refines(arch), functions(arch.functions())));
      case MODELS -> throw new AssertionError(asked);
    }
  }

  private static String limits(MemoryModel model) {
    return model.limits().isEmpty() ? "covers all that it defines" : "does not cover: " + String.join("; ", model.limits());
  }

  private static String refines(CataloguedArch arch) {
    return arch.base().isEmpty() ? "" : "refines " + arch.base();
  }

  private static String functions(List<String> functions) {
    return functions.isEmpty() ? "" : "answers " + String.join(", ", functions);
  }

  private static void row(Columns columns, CataloguedKernel kernel, String second) {
    columns.row(kernel.name(), second, kernel.kernel().title());
  }

  /** {@code breaks A3, A6; x86-pv: B1}: an arch stands once, before what only it shows. */
  private static String breaks(CataloguedKernel mutant) {
    Map<String, String> races = new TreeMap<>();
    for (String broken : mutant.breaks()) {
      String[] raceAndArch = broken.split("@");
      String only = raceAndArch.length > 1 ? raceAndArch[1] + ": " : "";
      races.merge(only, raceAndArch[0], (some, another) -> some + ", " + another);
    }
    List<String> groups = races.entrySet().stream().map(group -> group.getKey() + group.getValue()).toList();
    return groups.isEmpty() ? "" : "breaks " + String.join("; ", groups);
  }
}
