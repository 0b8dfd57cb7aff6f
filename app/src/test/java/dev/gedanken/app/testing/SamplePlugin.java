package dev.gedanken.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample plugins in the form in which users get them. */
public final class SamplePlugin {

    private SamplePlugin() {}

    /** Copies the jar of the sample family into a folder for plugins, and returns the folder. */
    public static Path family(Path folder) throws IOException {
        Path jar = Path.of("../plugins/sample-family/target/gedanken-sample-family.jar");
        assertThat(jar)
                .as("the sample's jar, which './mvnw package' or 'verify' makes before this test")
                .exists();
        Files.copy(jar, Files.createDirectories(folder).resolve("family.jar"));
        return folder;
    }
}
