package dev.gedanken.app.command;

import dev.gedanken.app.console.ProgressLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program in a separate process, killed some time after its first progress report.
 *
 * @param exitCode its exit status; 137 if it was killed
 * @param durable the last moment that it reported as being on disk; -1 if it reported none
 */
record KilledProgram(int exitCode, int durable) {
    private static final Pattern DURABLE = Pattern.compile("moment (-?\\d+) on disk");

    /** How a program is ended. */
    enum End {
        /** {@code SIGKILL}. */
        KILL,
        /** {@code SIGTERM}. */
        ASK,
        /** It is left alone. */
        NONE
    }

    /** Runs a command line in {@code folder}. */
    static KilledProgram run(Path folder, End end, int millis, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        int durable = -1;
        Thread killer = null;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (killer == null && end != End.NONE && ProgressLine.read(line).isPresent()) {
                    killer = Thread.startVirtualThread(() -> endLater(process, end, millis));
                }
                Matcher said = DURABLE.matcher(line);
                durable = said.find() ? Integer.parseInt(said.group(1)) : durable;
            }
        }
        return new KilledProgram(process.waitFor(), durable);
    }

    private static void endLater(Process process, End end, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (end == End.KILL) {
            // By its handle: killing by the process would close the pipe that is being read.
            process.toHandle().destroyForcibly();
        } else {
            process.toHandle().destroy();
        }
    }

    private static Process start(Path folder, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx1g",
                                "-Dai.djl.offline=true",
                                "-DOPT_OUT_TRACKING=true",
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "dev.gedanken.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(ProgressLine.VARIABLE, ProgressLine.LINES);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder.start();
    }
}
