package io.github.clerkjava.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds the packages and their arrows together as the design has them. */
@AnalyzeClasses(
    packages = "io.github.clerkjava",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.clerkjava";

  @ArchTest
  static final ArchRule json = mayUse("json");

  @ArchTest
  static final ArchRule model = mayUse("model", "json");

  @ArchTest
  static final ArchRule api = mayUse("api", "model", "json", "http");

  @ArchTest
  static final ArchRule error = mayUse("error", "model", "json");

  @ArchTest
  static final ArchRule http = mayUse("http", "error", "json");

  @ArchTest
  static final ArchRule paging = mayUse("paging", "error");

  @ArchTest
  static final ArchRule subapi =
      mayUse("subapi", "api", "model", "paging", "http", "error", "json");

  @ArchTest
  static final ArchRule token = mayUse("token", "internal.web", "error", "json");

  @ArchTest
  static final ArchRule internalWeb = mayUse("internal.web");

  @ArchTest
  static final ArchRule proxy = mayUse("proxy", "internal.web", "error", "json");

  @ArchTest
  static final ArchRule webhook = mayUse("webhook", "error", "json", "model");

  @ArchTest
  static final ArchRule servlet = mayUse("servlet", "token", "error", "json");

  /** Who does not use the package need not have the Servlet API. */
  @ArchTest
  static final ArchRule nothingElseUsesTheServletApi = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".servlet")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("jakarta.servlet..");

  @ArchTest
  static final ArchRule internalHttp =
      mayUse("internal.http", "internal.web", "http", "error", "model", "json");

  @ArchTest
  static final ArchRule nothingUsesTheEmulator = noClasses()
      .that()
      .resideOutsideOfPackages(ROOT + ".emulator..", ROOT + ".examples..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage(ROOT + ".emulator..");

  @ArchTest
  static final ArchRule nothingUsesTheExamples = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + ".examples..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage(ROOT + ".examples..");

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule publicSignaturesShowNothingInternal = classes()
      .that()
      .resideOutsideOfPackage(ROOT + ".internal..")
      .should(
          new ArchCondition<JavaClass>("show no internal type in a public or protected signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
              for (JavaCodeUnit unit : type.getCodeUnits()) {
                boolean visible = unit.getModifiers().contains(JavaModifier.PUBLIC)
                    || unit.getModifiers().contains(JavaModifier.PROTECTED);
                boolean internal = unit.getAllInvolvedRawTypes().stream()
                    .anyMatch(t -> t.getPackageName().startsWith(ROOT + ".internal"));
                if (visible && internal) {
                  events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
                }
              }
            }
          });

  @ArchTest
  static final ArchRule namesSayWhatAClassIs = noClasses()
      .should()
      .haveSimpleNameEndingWith("Helper")
      .orShould()
      .haveSimpleNameEndingWith("Helpers")
      .orShould()
      .haveSimpleNameEndingWith("Util")
      .orShould()
      .haveSimpleNameEndingWith("Utils")
      .orShould()
      .haveSimpleNameEndingWith("Manager")
      .orShould()
      .haveSimpleNameEndingWith("Impl");

  private static ArchRule mayUse(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = ROOT + "." + name;
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = ROOT + "." + others[i];
    }
    DescribedPredicate<JavaClass> foreign = DescribedPredicate.not(resideInAPackage(ROOT + ".."));
    return classes()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should(onlyDependOnClassesThat(foreign.or(resideInAnyPackage(allowed))));
  }

  @ArchTest
  static void somethingIsLookedAt(JavaClasses all) {
    if (!all.contain(ROOT + ".Clerk")) {
      throw new AssertionError("The classes of the client were not found");
    }
  }
}
