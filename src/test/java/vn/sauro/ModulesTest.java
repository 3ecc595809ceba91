package vn.sauro;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Who may know whom.
class ModulesTest {
    private static final String TABLES = "vn.sauro.db.";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vn.sauro");

    @Test
    void modulesKnowOnlyThoseBelowThem() {
        ApplicationModules.of(Sauro.class, resideInAPackage("vn.sauro.db..")).verify();
    }

    @Test
    void onlyRepositoriesAndTheDatabaseModuleTouchTables() {
        noClasses()
                .that(describe("are no repositories", type -> !isOfRepository(type)))
                .and()
                .resideOutsideOfPackages("vn.sauro.db..", "vn.sauro.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "vn.sauro.db..")
                .check(PROGRAM);
    }

    @Test
    void aRepositoryUsesTheTablesOfItsOwnModuleAndNamesOfAgencies() {
        classes()
                .that(describe("are repositories", ModulesTest::isOfRepository))
                .should(new ArchCondition<>("use only the tables of their own module, and those of organisation") {
                    @Override
                    public void check(JavaClass repository, ConditionEvents events) {
                        repository.getDirectDependenciesFromSelf().stream()
                                .filter(use -> isForeign(repository, use))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                })
                .check(PROGRAM);
    }

    @Test
    void textAndReadingKnowNeitherSpringNorDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.sauro.text..", "vn.sauro.extraction..", "vn.sauro.reading..", "vn.sauro.writing..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(describe(
                                "are not of Modulith",
                                (JavaClass type) -> !type.getPackageName().startsWith("org.springframework.modulith")))
                        .or(resideInAPackage("java.sql.."))
                        .or(resideInAPackage("javax.sql.."))
                        .or(resideInAPackage("org.jooq.."))
                        .as("belong to Spring or a database"))
                .check(PROGRAM);
    }

    private static boolean isOfRepository(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "").endsWith("Repository");
    }

    private static boolean isForeign(JavaClass repository, Dependency use) {
        var used = use.getTargetClass().getPackageName();
        if (!used.startsWith(TABLES)) {
            return false;
        }
        var schema = used.substring(TABLES.length()).split("\\.")[0];
        var module = repository.getPackageName().substring("vn.sauro.".length()).split("\\.")[0];
        var fact = use.getTargetClass().getSimpleName().startsWith("Fact");
        return !schema.equals(module) && !schema.equals("organisation") && !fact;
    }
}
