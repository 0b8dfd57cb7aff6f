package dev.gedanken.app.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks whether there is a Python, and its version. */
public final class PythonProbe {
    private static final Logger LOG = LoggerFactory.getLogger(PythonProbe.class);
    private static final String USUAL = "python3";
    private static final long LONGEST_SECONDS = 10;

    private PythonProbe() {}

    /**
     * Asks a Python for its version; takes a while.
     *
     * @param interpreter a path or a name; blank for the one that the shell finds
     * @return such as {@code Python 3.12.3}; empty if there is none
     */
    public static Optional<String> version(String interpreter) {
        String command = interpreter.isBlank() ? USUAL : interpreter.strip();
        try {
            Process process =
                    new ProcessBuilder(command, "--version").redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(said.strip())
                    .filter(words -> process.exitValue() == 0 && words.startsWith("Python"));
        } catch (IOException e) {
            LOG.debug("{} is no Python", command, e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
