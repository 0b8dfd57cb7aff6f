package dev.gedanken.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the dependencies between modules, and between packages, have no cycles. */
@Tag("windowless")
class LayeringTest {
    private static final JavaClasses SHIPPED = GedankenClasses.shipped();

    @Test
    void everyModuleIsSeenByTheseTests() {
        assertThat(modulesWith(type -> true)).containsExactlyInAnyOrder(GedankenModule.values());
    }

    @Test
    void modulesKnowOnlyTheModulesBelowThem() {
        classes().should(knowOnlyModulesBelow()).check(SHIPPED);
    }

    @Test
    void noPackageIsSplitBetweenModules() {
        assertThat(modulesOfEachPackage())
                .allSatisfy((name, modules) -> assertThat(modules).hasSize(1));
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.gedanken.(**)").should().beFreeOfCycles().check(SHIPPED);
    }

    @Test
    void familiesDoNotKnowOneAnother() {
        slices().matching("dev.gedanken.family.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("dev.gedanken.family.catalog"), alwaysTrue())
                .check(SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "ai.djl., WORLD_MODEL",
        "org.sqlite, WORLD_MODEL",
        "java.sql, WORLD_MODEL",
        "org.lwjgl., RENDERER",
        "org.bytedeco., APP",
        "io.grpc., BRIDGE"
    })
    void aNativeLibraryIsUsedByOneModuleOnly(String library, GedankenModule owner) {
        assertThat(modulesWith(type -> uses(type, library))).containsExactly(owner);
    }

    @Test
    void javaFxIsUsedByTheAppAndByThePanelsOfPlugins() {
        assertThat(modulesWith(type -> uses(type, "javafx.")))
                .containsExactlyInAnyOrder(GedankenModule.APP, GedankenModule.PLUGIN_API);
    }

    private static Stream<JavaClass> types() {
        return SHIPPED.stream();
    }

    private static Set<GedankenModule> modulesWith(Predicate<JavaClass> property) {
        return types().filter(property).map(GedankenModule::of).collect(Collectors.toSet());
    }

    private static Map<String, Set<GedankenModule>> modulesOfEachPackage() {
        return types().collect(
                        Collectors.groupingBy(
                                JavaClass::getPackageName,
                                Collectors.mapping(GedankenModule::of, Collectors.toSet())));
    }

    private static boolean uses(JavaClass type, String library) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(used -> used.getTargetClass().getPackageName().startsWith(library));
    }

    private static ArchCondition<JavaClass> knowOnlyModulesBelow() {
        return new ArchCondition<>("know only the modules below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(used -> SHIPPED.contain(used.getTargetClass().getName()))
                        .map(used -> pointsDown(used))
                        .forEach(events::add);
            }
        };
    }

    private static SimpleConditionEvent pointsDown(Dependency used) {
        GedankenModule from = GedankenModule.of(used.getOriginClass());
        GedankenModule to = GedankenModule.of(used.getTargetClass());
        return new SimpleConditionEvent(used, from.mayKnow(to), used.getDescription());
    }
}
