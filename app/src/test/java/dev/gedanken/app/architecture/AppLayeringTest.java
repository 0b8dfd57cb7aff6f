package dev.gedanken.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keeps the widgets out of everything that can be tested without a window. */
@Tag("windowless")
class AppLayeringTest {
    private static final JavaClasses SHIPPED = GedankenClasses.shipped();
    private static final String WINDOW = "dev.gedanken.app.window..";

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WINDOW, "dev.gedanken.plugin..")
                .and()
                // A watched panel passes its node on.
                .doNotHaveFullyQualifiedName("dev.gedanken.app.plugins.PanelWatch$Watched")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .check(SHIPPED);
    }

    @Test
    void onlyThePanelOfAPluginIsANodeOfJavaFx() {
        noClasses()
                .that()
                .resideInAPackage("dev.gedanken.plugin..")
                .and()
                .doNotHaveSimpleName("Panel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(SHIPPED);
    }

    @Test
    void onlyTheDocksKnowBentoFx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.gedanken.app.window.dock..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.coley..")
                .check(SHIPPED);
    }

    @Test
    void viewModelsKnowNeitherWindowNorThreads() {
        noClasses()
                .that()
                .resideInAPackage("dev.gedanken.app.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WINDOW, "dev.gedanken.app.stage..", "java.util.concurrent..")
                .check(SHIPPED);
    }

    @Test
    void onlyFilmsKnowFfmpegAndOnlySessionsKnowSqlite() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.gedanken.app.video..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(SHIPPED);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.gedanken.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "java.sql..")
                .check(SHIPPED);
    }

    @Test
    void playingKnowsNothingOfTheStudio() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.gedanken.app.play..",
                        "dev.gedanken.app.packs..",
                        "dev.gedanken.app.session..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        WINDOW,
                        "dev.gedanken.app.live..",
                        "dev.gedanken.app.command..",
                        "dev.gedanken.app.console..")
                .check(SHIPPED);
    }
}
