package dev.gedanken.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.bridge.process.Python;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a real Python for tests: the named one, that of the build, or the system's. */
public final class TestPython {
    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path PACKAGE = HOME.resolve(Path.of("plugins", "python-bridge"));

    private TestPython() {}

    /** Returns the folder of the Python package with its tests and examples. */
    public static Path packageFolder() {
        return PACKAGE;
    }

    /** Returns the name of one of the package's examples. */
    public static String example(String fileAndClass) {
        return PACKAGE.resolve("examples").resolve(fileAndClass).toString();
    }

    /** Returns a Python with numpy and grpcio; skips the test if there is none and none was named. */
    public static Python find() {
        String named = System.getenv().getOrDefault(Python.VARIABLE, "");
        if (!named.isBlank()) {
            Python python = of(named);
            assertThat(python.versions())
                    .as("the Python that %s names", Python.VARIABLE)
                    .containsKeys("numpy", "grpc");
            return python;
        }
        Optional<Python> found =
                candidates()
                        .map(TestPython::of)
                        .filter(python -> has(python, "numpy") && has(python, "grpc"))
                        .findFirst();
        assumeTrue(found.isPresent(), "there is no Python with numpy and grpcio here");
        return found.orElseThrow();
    }

    /**
     * Returns a Python with an additional module; skips the test with the reason if it is missing.
     */
    public static Python with(String module) {
        Python python = find();
        assumeTrue(has(python, module), () -> python.executable() + " has no " + module);
        return python;
    }

    private static Stream<String> candidates() {
        return List.of(
                PACKAGE.resolve(Path.of("target", "venv", "bin", "python")).toString(),
                "/usr/bin/python3",
                "python3")
                .stream();
    }

    static Python of(String executable) {
        return new Python(executable, Optional.of(PACKAGE.resolve("src")));
    }

    private static boolean has(Python python, String module) {
        try {
            Map<String, String> versions = python.versions();
            return versions.containsKey(module);
        } catch (BadInputException e) {
            return false;
        }
    }
}
