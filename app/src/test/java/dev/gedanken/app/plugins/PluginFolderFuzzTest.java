package dev.gedanken.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jars with one thing after another changed, agreed to: each is loaded, or left out in a sentence, in seconds.
 * {@code -Dgedanken.fuzz=10000} tries that many of each kind.
 */
class PluginFolderFuzzTest {
    private static final int TRIES = Integer.getInteger("gedanken.fuzz", 12);
    private static final long SEED = Long.getLong("gedanken.fuzz.seed", 14);
    private static final long MOST_NANOS = 5_000_000_000L;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** What the entries of a manifest are replaced by. */
    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "x",
                    "0",
                    "1.0.0",
                    "99999999999999999999.0.0",
                    "*",
                    ">=0.1.0",
                    "((((",
                    ">=1 & <2 | !",
                    "../../x",
                    "/",
                    "a@b, c@>=1.0.0",
                    "theirs",
                    "theirs@*",
                    "@",
                    "?",
                    ",,,",
                    "\u001b[2J",
                    "theirs.Brings",
                    "java.lang.String",
                    "no.Such",
                    "x".repeat(60));

    @TempDir private Path state;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, byte[]> whole = new LinkedHashMap<>();
    private Path folder;
    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        folder = Files.createDirectory(state.resolve("plugins"));
        jar = folder.resolve("theirs.jar");
        new PluginJar("theirs", "1.2.3")
                .says("Plugin-Requires", ">=0.1.0")
                .says("Plugin-Class", "org.pf4j.Plugin")
                .says("Plugin-Dependencies", "")
                .withPanel("theirs")
                .pack(state.resolve("whole.jar"));
        try (ZipFile zip = new ZipFile(state.resolve("whole.jar").toFile())) {
            for (ZipEntry entry : zip.stream().map(each -> (ZipEntry) each).toList()) {
                whole.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private void attempt(String what) throws IOException {
        long before = System.nanoTime();
        try {
            PluginFolder jars = AgreedPlugins.folder(folder);
            AgreedPlugins.agreeToAll(jars);
            Plugins plugins = new Plugins(jars);
            assertThat(plugins.panels()).as(what).hasSizeBetween(9, 10);
            assertThat(plugins.troubles())
                    .as(what)
                    .allSatisfy(trouble ->
                            assertThat(trouble.english())
                                    .doesNotContain("\n", "\u001b")
                                    .endsWith("."));
        } catch (BadInputException e) {
            assertThat(e.getMessage()).as(what).doesNotContain("\n").endsWith(".");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("%s: %s".formatted(what, e), e);
        }
        assertThat(System.nanoTime() - before).as(what).isLessThan(MOST_NANOS);
    }

    private void assertNothingOutside() throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name ->
                            List.of("plugins", "whole.jar", "plugin-consents.json").contains(name)
                                    || name.startsWith("classes"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(jar);
        }
    }

    private void write(Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
    }

    private byte[] flipped(byte[] bytes, int most) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(most) && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
    }

    @Test
    void manifestsWithOtherValues() throws IOException {
        List<String> lines =
                new String(whole.get(MANIFEST), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder();
            int changed = random.nextInt(lines.size());
            for (int line = 0; line < lines.size(); line++) {
                String key = lines.get(line).split(":", 2)[0];
                boolean isChanged = line == changed || random.nextInt(8) == 0;
                text.append(
                                isChanged && !key.isBlank()
                                        ? key + ": " + VALUES.get(random.nextInt(VALUES.size()))
                                        : lines.get(line))
                        .append("\r\n");
            }
            Map<String, byte[]> files = new LinkedHashMap<>(whole);
            files.put(MANIFEST, text.toString().getBytes(StandardCharsets.UTF_8));
            write(files);
            attempt("values, try %d: %s".formatted(i, text));
        }
        assertNothingOutside();
    }

    @Test
    void filesWithOtherBytes() throws IOException {
        List<String> names = List.copyOf(whole.keySet());
        for (int i = 0; i < TRIES; i++) {
            Map<String, byte[]> files = new LinkedHashMap<>(whole);
            String name = names.get(random.nextInt(names.size()));
            files.put(name, flipped(whole.get(name), 3));
            write(files);
            attempt("%s, try %d".formatted(name, i));
        }
        assertNothingOutside();
    }

    @Test
    void jarsWithOtherBytes() throws IOException {
        write(whole);
        byte[] bytes = Files.readAllBytes(jar);
        for (int i = 0; i < TRIES; i++) {
            Files.write(jar, flipped(bytes, 6));
            attempt("jar, try " + i);
        }
        assertNothingOutside();
    }
}
