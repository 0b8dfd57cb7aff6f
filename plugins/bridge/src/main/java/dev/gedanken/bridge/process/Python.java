package dev.gedanken.bridge.process;

import dev.gedanken.world.BadInputException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Python that runs bridges.
 *
 * @param executable its program, a path or a name on the search path
 * @param bridge the folder that contains the package {@code gedanken_bridge}; empty if Python has
 *     it installed
 */
public record Python(String executable, Optional<Path> bridge) {
    /** The environment variable for the program. */
    public static final String VARIABLE = "GEDANKEN_PYTHON";

    /** The system property for the program; it has precedence over the variable. */
    public static final String PROPERTY = "gedanken.python";

    private static final int LOOK_SECONDS = 60;

    /**
     * Returns the Python of this user: the named one, or else that of the active virtual
     * environment, or else {@code python3}.
     *
     * @param home the folder in which the program is installed
     */
    public static Python ofThisUser(Path home) {
        return ofThisUser(home, "");
    }

    /**
     * Returns the Python of this user: the named one, or else the one chosen in the settings, or
     * else as {@link #ofThisUser(Path)}.
     *
     * @param chosen in the settings; blank for none
     */
    public static Python ofThisUser(Path home, String chosen) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!chosen.isBlank()) {
            environment.putIfAbsent(VARIABLE, chosen);
        }
        return of(System.getProperty(PROPERTY, ""), environment, home);
    }

    static Python of(String property, Map<String, String> environment, Path home) {
        Path folder = home.toAbsolutePath().resolve(Path.of("plugins", "python-bridge", "src"));
        Optional<Path> bridge = Optional.of(folder).filter(Files::isDirectory);
        String named = property.isBlank() ? environment.getOrDefault(VARIABLE, "") : property;
        if (!named.isBlank()) {
            return new Python(named, bridge);
        }
        String active = environment.getOrDefault("VIRTUAL_ENV", "");
        Path inside = Path.of(active, "bin", "python");
        return active.isBlank() || !Files.isExecutable(inside)
                ? new Python("python3", bridge)
                : new Python(inside.toString(), bridge);
    }

    /**
     * Returns the command that starts the package with some arguments; the caller reads its output.
     */
    ProcessBuilder command(List<String> words) {
        List<String> command = new ArrayList<>(List.of(executable, "-m", "gedanken_bridge"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        bridge.ifPresent(folder ->
                environment.merge(
                        "PYTHONPATH",
                        folder.toString(),
                        (there, ours) -> ours + File.pathSeparator + there));
        // Makes hashes and sums equal in every process: sets are iterated in the same order, and
        // one thread adds.
        environment.putIfAbsent("PYTHONHASHSEED", "0");
        environment.putIfAbsent("OMP_NUM_THREADS", "1");
        environment.putIfAbsent("OPENBLAS_NUM_THREADS", "1");
        environment.putIfAbsent("MKL_NUM_THREADS", "1");
        // Environments must not open windows.
        environment.putIfAbsent("SDL_VIDEODRIVER", "dummy");
        environment.putIfAbsent("SDL_AUDIODRIVER", "dummy");
        if (environment.getOrDefault("DISPLAY", "").isEmpty()
                && System.getProperty("os.name").equals("Linux")) {
            environment.putIfAbsent("MUJOCO_GL", "egl");
        }
        environment.put("PYTHONUNBUFFERED", "1");
        return builder;
    }

    /**
     * Returns the versions of Python and, as far as installed, of numpy, grpc, gymnasium, ale_py
     * and torch.
     *
     * @throws BadInputException if it cannot be run or has no bridge, in one sentence
     */
    public Map<String, String> versions() {
        try {
            Process process = command(List.of("info")).start();
            process.getOutputStream().close();
            String output = read(process);
            if (!process.waitFor(LOOK_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw BadInputException.of("bridge.python.slow", executable, LOOK_SECONDS);
            }
            String last = output.lines().reduce("", (before, line) -> line);
            return new JsonMapper().readValue(last, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.python.none", executable, VARIABLE);
        } catch (JacksonException e) {
            throw BadInputException.of(e, "bridge.python.package", executable, VARIABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BadInputException.of(e, "bridge.stopped");
        }
    }

    /**
     * Runs the package with some arguments until it ends.
     *
     * @param lines receives every line of its output
     * @throws BadInputException if it fails, with its last output
     */
    public void run(List<String> words, Consumer<String> lines) {
        Process process;
        try {
            process = command(words).start();
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.python.none", executable, VARIABLE);
        }
        LastLines errors = LastLines.of(process.getErrorStream());
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().close();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.accept(line);
            }
            if (process.waitFor() != 0) {
                throw BadInputException.of("bridge.run", errors.lastOfAll());
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.run", errors.lastOfAll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BadInputException.of(e, "bridge.stopped");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Process process) throws IOException {
        process.getErrorStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
