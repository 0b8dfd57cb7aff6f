package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout whose build is the class path of the tests. */
@Tag("windowless")
class LauncherTest {
    private static final Path ROOT = Path.of("..");

    @TempDir private Path project;

    @BeforeEach
    void makeCheckout() throws IOException {
        Files.copy(ROOT.resolve("gedanken"), project.resolve("gedanken"));
        Files.createDirectory(project.resolve("packaging"));
        try (Stream<Path> scripts = Files.list(ROOT.resolve("packaging"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, project.resolve("packaging").resolve(script.getFileName()));
            }
        }
        Path state = Files.createDirectories(project.resolve("app/target/gedanken"));
        new JarOutputStream(Files.newOutputStream(project.resolve("app/target/gedanken-app.jar")))
                .close();
        Files.writeString(
                state.resolve("classpath"),
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        Files.createFile(state.resolve("built"));
    }

    /** Runs a shell script in the checkout, and returns what it printed, read as UTF-8. */
    private String run(String locale, String script) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of("sh", "-euc", script))
                        .directory(project.toFile())
                        .redirectErrorStream(true);
        builder.environment().remove("LANG");
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // The tests' class path has folders, of which the JVM makes no archive.
        builder.environment().put("GEDANKEN_JAVA_OPTS", "-Xshare:off");
        builder.environment().put("XDG_STATE_HOME", project.resolve("state").toString());
        Process process = builder.start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    /** The shell makes the names, because the tests' own JVM may not know umlauts either. */
    @Test
    void filesWithUmlautsAreWrittenAndReadInTheLocaleCalledC()
            throws IOException, InterruptedException {
        String printed =
                run(
                        "C",
                        """
                        name=$(printf '\\303\\234bung 1.gedanken')
                        ./gedanken play --headless --scene bricks --policy mixed --steps 5 \\
                            --session "$name"
                        ./gedanken replay "$name" --verify
                        ls
                        """);

        assertThat(printed)
                .contains("exactly as recorded")
                .containsPattern("(?m)^Übung 1\\.gedanken$");
    }
}
