package org.yearbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder names are the pipeline, and dependencies point along the way of the data. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yearbook");

    /** Each package may use those before it, none may use those after it. */
    private static final List<String> WAY = List.of(
            "region", "codebook", "source", "extract", "normalize", "check", "work", "tabulate", "publish", "job");

    @TestFactory
    Stream<DynamicTest> dependenciesPointAlongTheWayOfTheData() {
        return WAY.stream()
                .limit(WAY.size() - 1)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] later = WAY.subList(WAY.indexOf(name) + 1, WAY.size()).stream()
                            .map(other -> "org.yearbook." + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("org.yearbook." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .check(CLASSES);
                }));
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.yearbook.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void extractionDoesNotKnowNormalisation() {
        noClasses()
                .that()
                .resideInAnyPackage("org.yearbook.normalize..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yearbook.extract..")
                .check(CLASSES);
    }

    @Test
    void onlyTheWiringAndTheReadersKnowSpringBatch() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.yearbook.job..", "org.yearbook.source..", "org.yearbook.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(CLASSES);
    }

    @Test
    void theDomainIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(WAY.stream()
                        .filter(name -> !List.of("job", "source", "publish").contains(name))
                        .map(name -> "org.yearbook." + name + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }
}
