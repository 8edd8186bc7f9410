// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.search.Search;

/** Which way the arrows of the house point. */
class ArrowsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.pagerace");

  @Test
  void portsUseNothing() {
    classes()
        .that()
        .resideInAPackage("org.pagerace.ports..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.pagerace.ports..", "java..")
        .check(HOUSE);
  }

  @Test
  void racesUsePortsAndJcstress() {
    classes()
        .that()
        .resideInAPackage("org.pagerace.stress..")
        .and()
        .haveSimpleNameNotEndingWith("_jcstress")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.pagerace.stress..", "org.pagerace.ports..", "org.openjdk.jcstress..", "java..")
        .check(HOUSE);
  }

  @Test
  void theExplorerUsesAsmAndTheAnnotationsOfJcstress() {
    classes()
        .that()
        .resideInAPackage("org.pagerace.explore..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.pagerace.explore..", "org.objectweb.asm..", "org.openjdk.jcstress.annotations..", "java..")
        .check(HOUSE);
  }

  @Test
  void onlyTheEnumerationStartsTheExplorer() {
    noClasses()
        .that()
        .resideInAPackage("org.pagerace.reports..")
        .and()
        .resideOutsideOfPackage("org.pagerace.reports.enumeration..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pagerace.explore.replay..", "org.pagerace.explore.weave..")
        .orShould()
        .dependOnClassesThat(assignableTo(Search.class))
        .check(HOUSE);
  }

  @Test
  void onlyTheEnumerationAndTheTwinsLookAtPrograms() {
    noClasses()
        .that()
        .resideInAPackage("org.pagerace.reports..")
        .and()
        .resideOutsideOfPackages("org.pagerace.reports.enumeration..", "org.pagerace.reports.litmus..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pagerace.explore.program..", "org.pagerace.explore.search..")
        .check(HOUSE);
  }

  @Test
  void onlyTheRunnerKnowsTheHarness() {
    noClasses()
        .that()
        .resideInAPackage("org.pagerace.reports..")
        .and()
        .resideOutsideOfPackages("org.pagerace.reports.hardware..", "org.pagerace.reports.catalog..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.openjdk.jcstress..")
        .check(HOUSE);
  }

  @Test
  void viewsKnowResultsOnly() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.pagerace.reports.results..", "org.pagerace.reports.page..", "org.pagerace.reports.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.pagerace.reports.cli..",
            "org.pagerace.reports.hardware..",
            "org.pagerace.reports.catalog..",
            "org.pagerace.reports.enumeration..",
            "org.pagerace.explore..",
            "org.pagerace.stress..",
            "org.pagerace.ports..")
        .check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager)(\\$.*)?")
        .orShould()
        .resideInAPackage("..util..")
        .check(HOUSE);
  }
}
