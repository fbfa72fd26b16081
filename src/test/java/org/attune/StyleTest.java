package org.attune;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can check. */
@AnalyzeClasses(packages = "org.attune", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {
  private static final int MAX_LINES = 300;

  private static final DescribedPredicate<JavaClass> VALUES =
      DescribedPredicate.describe(
          "records, enums and sealed types",
          type ->
              type.isRecord()
                  || type.isEnum()
                  || (type.isInterface() && type.reflect().isSealed()));

  @ArchTest
  static final ArchRule valuesKnowNoFramework =
      noClasses()
          .that(VALUES)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "reactor..",
                  "org.reactivestreams..",
                  "com.mongodb..",
                  "org.bson..",
                  "org.springframework.web..",
                  "org.springframework.http..",
                  "org.springframework.stereotype..",
                  "org.springframework.beans..",
                  "org.springframework.context.."))
          .because("the functional core must run and be measured without the shell");

  @ArchTest
  static final ArchRule namesExplainSomething =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Common");

  @ArchTest
  static final ArchRule onlyLinguisticsKnowsCoreNlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attune.analysis.linguistics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule onlyTheEncoderKnowsOnnxAndItsTokenizer =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.attune.analysis.encoder..", "org.attune.evaluation.training..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("ai.onnxruntime..", "ai.djl.."));

  @ArchTest
  static final ArchRule onlyStorageKnowsMongo =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.attune.embedded..")
          .and(
              DescribedPredicate.describe(
                  "are not storage",
                  type ->
                      !topLevel(type).startsWith("Mongo")
                          // The shell's edge: turns the driver's failures into answers.
                          && !topLevel(type).equals("WebProblems")))
          .should()
          .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."));

  @ArchTest
  static final ArchRule nothingBlocksAReactiveThread =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "block, blockFirst or blockLast of Reactor",
                  call ->
                      call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
                          && call.getName().startsWith("block")));

  @ArchTest
  static final ArchRule failuresAreNotSwallowed =
      noClasses().should().callMethodWhere(named("onErrorContinue"));

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.attune.cli..", "org.attune.evaluation..")
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "now() without a clock",
                  call ->
                      call.getName().equals("now")
                          && call.getTargetOwner().getPackageName().startsWith("java.time")
                          && call.getTarget().getRawParameterTypes().isEmpty()));

  @ArchTest
  static final ArchRule publicTypesLiveInNullMarkedPackages =
      classes()
          .that(alwaysTrue())
          .should(
              new ArchCondition<>("live in a package with a @NullMarked package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean marked =
                      type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
                  if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                  }
                }
              });

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> named(
      String name) {
    return DescribedPredicate.describe(name, call -> call.getName().equals(name));
  }

  private static String topLevel(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getSimpleName();
  }

  @ArchTest
  static void aPackageHoldsNoMoreThanCanBeSurveyed(JavaClasses classes) {
    classes.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .collect(java.util.stream.Collectors.groupingBy(JavaClass::getPackageName))
        .forEach((name, types) ->
            Assertions.assertThat(types)
                .as("top-level types of %s", name)
                .hasSizeLessThanOrEqualTo(24));
  }

  @Test
  void noFileIsLongerThanAReaderCanHold() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<String> long_ =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > MAX_LINES)
              .map(Path::toString)
              .toList();

      Assertions.assertThat(long_).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
