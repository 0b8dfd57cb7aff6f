package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.plugins.ListedPlugin;
import dev.gedanken.app.plugins.PluginFolder;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.session.SessionFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The window in a process of its own, on JavaFX's own display, with a plugin whose panel never returns. */
@Tag("windowless")
class LostWindowTest {
    private static final Pattern AGAIN = Pattern.compile("Process (\\d+) opens the window again");
    private static final int MOST_MINUTES = 5;

    /** Cannot be interrupted, and leaves the processor to the other tests. */
    private static final String NEVER_RETURNS =
            """
            while (true) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
                Thread.interrupted();
            }
            """;

    @TempDir private Path folder;
    private Path state;
    private Path jars;

    @BeforeEach
    void makeFolders() throws IOException {
        state = Files.createDirectories(folder.resolve("state").resolve("gedanken"));
        jars = Files.createDirectory(state.resolve("plugins"));
        Files.writeString(
                state.resolve("preferences.json"), "{\"panels\":{\"lower\":[\"curve\"]}}");
    }

    /** Packs a plugin whose panel does so much from its 20th moment on. */
    private void packPlugin(String doing) {
        new PluginJar("theirs", "1.2.3")
                .withPanel(
                        "curve",
                        """
                        return new Panel() {
                            final javafx.scene.layout.Pane pane = new javafx.scene.layout.Pane();
                            int moments;
                            public javafx.scene.Node node() { return pane; }
                            public void show(PanelMoment moment) {
                                moments++;
                                if (moments > 20) { %s }
                            }
                        };
                        """
                                .formatted(doing))
                .pack(jars.resolve("theirs.jar"));
        AgreedPlugins.agreeToAll(folderOfPlugins());
    }

    private PluginFolder folderOfPlugins() {
        return AgreedPlugins.folder(jars);
    }

    private ProcessBuilder window(String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "-Dai.djl.offline=true",
                        "-DOPT_OUT_TRACKING=true",
                        "-Djava.awt.headless=true",
                        "-Dprism.order=sw",
                        "-Dglass.platform=Headless",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.gedanken.app.Main",
                        "play",
                        "--scene=bricks",
                        "--policy=mixed");
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder;
    }

    /** Returns the first line that contains a text. */
    private static String said(BufferedReader lines, String text) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("It never said: " + text);
    }

    private static BufferedReader errors(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    private ProcessHandle openedAgain() throws IOException {
        Matcher again = AGAIN.matcher(Files.readString(state.resolve("gedanken.log")));
        assertThat(again.find()).isTrue();
        return ProcessHandle.of(Long.parseLong(again.group(1))).orElseThrow();
    }

    /** Waits until the other window is there and plays. */
    private void waitUntilItGoesOn(Path session, int moments)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        while (SessionFile.read(session).nodes().size() <= moments
                || timesLogged("Window shown after") < 2) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private long timesLogged(String text) throws IOException {
        return Files.readString(state.resolve("gedanken.log"))
                .lines()
                .filter(line -> line.contains(text))
                .count();
    }

    private void assertVerified(Path session) {
        CommandRun replay =
                CommandRun.of(new PackLibrary(folder), "replay", session.toString(), "--verify");
        assertThat(replay.exitCode()).as(replay.err()).isZero();
        assertThat(replay.out()).contains("exactly as recorded");
    }

    @Test
    void aPanelThatNeverReturnsLosesNoStepAndTheWindowOpensAgainWithoutItsPlugin()
            throws Exception {
        packPlugin(NEVER_RETURNS);
        Path session = folder.resolve("session.gedanken");
        Process process = window("--session=" + session).start();
        try (BufferedReader lines = errors(process)) {
            assertThat(said(lines, "kept the window waiting")).contains("'curve'", "'theirs'");
            int saved = SessionFile.read(session).nodes().size();
            assertThat(said(lines, "computes without end")).contains("'curve'", "'theirs'");
            assertThat(process.waitFor()).isEqualTo(1);
            ProcessHandle again = openedAgain();
            try {
                int closed = SessionFile.read(session).nodes().size();
                assertThat(closed).isGreaterThanOrEqualTo(saved);
                waitUntilItGoesOn(session, closed);
            } finally {
                again.destroy();
                again.onExit().get(MOST_MINUTES, TimeUnit.MINUTES);
            }
        }
        assertVerified(session);
        assertThat(((ListedPlugin.Readable) folderOfPlugins().list().getFirst()).state())
                .isEqualTo(ListedPlugin.State.STUCK);
        assertThat(timesLogged("Start plugin 'theirs@1.2.3'")).isOne();
    }

    /** Waits for limits nearly all the time, so it belongs to the bars ({@code .ci/bars}). */
    @Test
    @EnabledIfSystemProperty(named = "gedanken.test.kills", matches = "\\d+")
    void aPluginThatHoldsTheWindowOutsideOfItsPanelIsFoundAndAPlayWithAnEndOnlyEnds()
            throws Exception {
        packPlugin("javafx.application.Platform.runLater(() -> { while (true) { } });");
        Process process = window("--steps=100000", "--screenshot=picture.png").start();
        try (BufferedReader lines = errors(process)) {
            assertThat(said(lines, "waiting without end")).contains("'theirs'");
            assertThat(process.waitFor()).isEqualTo(1);
        }
        assertThat(timesLogged("opens again as process")).isZero();
    }
}
