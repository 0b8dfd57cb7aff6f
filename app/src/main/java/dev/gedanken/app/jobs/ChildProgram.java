package dev.gedanken.app.jobs;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.packs.PackLibrary;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts this program again, with a command, at a lower priority than its own. */
final class ChildProgram {
    private static final String MAIN = "dev.gedanken.app.Main";

    /** Training constantly allocates and frees large blocks; see the launcher. */
    private static final Map<String, String> MEMORY =
            Map.of("MALLOC_TRIM_THRESHOLD_", "4294967296", "MALLOC_TOP_PAD_", "268435456");

    private ChildProgram() {}

    /** Returns how to start it with a language; the caller reads its output. */
    static ProcessBuilder of(List<String> arguments, Locale language) {
        List<String> words = new ArrayList<>();
        if (!System.getProperty("os.name").startsWith("Windows")) {
            words.addAll(List.of("nice", "-n", "10"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseG1GC",
                        "-XX:MaxRAMPercentage=30",
                        "-Dai.djl.offline=true",
                        "-DOPT_OUT_TRACKING=true",
                        "-Djava.awt.headless=true"));
        pass(words, PackLibrary.HOME_PROPERTY);
        pass(words, PackLibrary.PROPERTY);
        words.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), MAIN));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(MEMORY);
        builder.environment().put(ProgressLine.VARIABLE, ProgressLine.LINES);
        builder.environment().put(ConsoleTexts.VARIABLE, language.getLanguage());
        return builder;
    }

    private static void pass(List<String> words, String property) {
        String value = System.getProperty(property, "");
        if (!value.isEmpty()) {
            words.add("-D%s=%s".formatted(property, value));
        }
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
