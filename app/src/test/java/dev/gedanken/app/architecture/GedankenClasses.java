package dev.gedanken.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Reads every class that the studio ships. */
final class GedankenClasses {
    private static final String ROOT = "dev.gedanken";

    private GedankenClasses() {}

    /** Returns all classes under {@code dev.gedanken}, without tests and what JMH and protobuf generate. */
    static JavaClasses shipped() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("jmh_generated"))
                .withImportOption(location -> !location.contains("/dev/gedanken/bridge/wire/"))
                .importPackages(ROOT);
    }
}
