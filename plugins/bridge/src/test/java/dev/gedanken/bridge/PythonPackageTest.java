package dev.gedanken.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.bridge.process.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the Python package's own tests, so that one command tests everything. */
class PythonPackageTest {

    @Test
    void thePackagesOwnTestsPass() throws IOException, InterruptedException {
        Python python = TestPython.find();
        assumeTrue(
                run(python, "-c", "import pytest").status() == 0,
                () -> python.executable() + " has no pytest");

        Ended tests = run(python, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider");

        assertThat(tests.status()).as(tests.output()).isZero();
    }

    private record Ended(int status, String output) {}

    private static Ended run(Python python, String... words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(python.executable());
        builder.command().addAll(List.of(words));
        builder.directory(TestPython.packageFolder().toFile()).redirectErrorStream(true);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("SDL_VIDEODRIVER", "dummy");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
