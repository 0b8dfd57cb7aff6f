package dev.gedanken.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keeps two habits that a compiler does not check. */
@Tag("windowless")
class CodeHabitsTest {
    private static final JavaClasses SHIPPED = GedankenClasses.shipped();

    @Test
    void thereIsNoMutableStaticState() {
        fields().that().areStatic().should().beFinal().check(SHIPPED);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = SHIPPED.stream().map(JavaClass::getPackage).distinct();

        assertThat(packages)
                .isNotEmpty()
                .allMatch(CodeHabitsTest::isNullMarked, "carry @NullMarked in package-info.java");
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }
}
