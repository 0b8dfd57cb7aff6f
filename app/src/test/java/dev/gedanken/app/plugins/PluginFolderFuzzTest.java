package dev.gedanken.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.Fuzz;
import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.app.window.panel.builtin.BuiltInPanels;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Jars with single changes, all agreed to: each is loaded, or left out with a sentence, within
 * seconds.
 */
class PluginFolderFuzzTest {
    private static final int OURS = new BuiltInPanels().panels().size();

    /**
     * A test may have to wait on a busy machine; ten seconds are the limit for one call of a
     * plugin.
     */
    private static final Duration MOST = Duration.ofSeconds(60);

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** Replacements for the entries of a manifest. */
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

    private final Path state = temporary();
    private final Map<String, byte[]> whole = new LinkedHashMap<>();
    private Path folder = state;
    private Path jar = state;
    private byte[] packed = {};

    /**
     * A changed byte.
     *
     * @param place in the file, modulo its length, at least 0
     * @param value its new value
     */
    private record Change(int place, byte value) {}

    /**
     * Some changed bytes.
     *
     * @param changes of bytes
     * @param isCut whether the file ends where the first change is
     */
    private record Damage(List<Change> changes, boolean isCut) {

        byte[] of(byte[] file) {
            byte[] copy = file.clone();
            if (copy.length == 0) {
                return copy;
            }
            for (Change change : changes) {
                copy[change.place() % copy.length] = change.value();
            }
            int end = isCut ? changes.getFirst().place() % copy.length : copy.length;
            return Arrays.copyOf(copy, end);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("fuzz-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        Arbitrary<Change> changes =
                Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, Integer.MAX_VALUE)
                                        .withDistribution(RandomDistribution.uniform()),
                                Arbitraries.bytes())
                        .as(Change::new);
        return Combinators.combine(
                        changes.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)))
                .as(Damage::new);
    }

    /** Other values for some lines of a manifest, by the line's number. */
    @Provide
    Arbitrary<Map<Integer, String>> values() {
        return Arbitraries.maps(Arbitraries.integers().between(0, 9), Arbitraries.of(VALUES))
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @BeforeProperty
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
        write(whole);
        packed = Files.readAllBytes(jar);
    }

    @AfterProperty
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void attempt(String what) throws IOException {
        assertTimeoutPreemptively(MOST, () -> load(what));
        assertNothingOutside();
    }

    private void load(String what) {
        try {
            PluginFolder jars = AgreedPlugins.folder(folder);
            AgreedPlugins.agreeToAll(jars);
            Plugins plugins = new Plugins(jars);
            assertThat(plugins.panels()).as(what).hasSizeBetween(OURS, OURS + 1);
            assertThat(plugins.troubles())
                    .as(what)
                    .allSatisfy(trouble ->
                            assertThat(trouble.english())
                                    .doesNotContain("\n", "\u001b")
                                    .endsWith("."));
        } catch (BadInputException e) {
            assertThat(e.getMessage()).as(what).doesNotContain("\n").endsWith(".");
        }
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

    @Fuzz
    void manifestsWithOtherValues(@ForAll("values") Map<Integer, String> values)
            throws IOException {
        List<String> lines =
                new String(whole.get(MANIFEST), StandardCharsets.UTF_8).lines().toList();
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            String key = lines.get(line).split(":", 2)[0];
            String value = values.get(line);
            text.append(value == null || key.isBlank() ? lines.get(line) : key + ": " + value)
                    .append("\r\n");
        }
        Map<String, byte[]> files = new LinkedHashMap<>(whole);
        files.put(MANIFEST, text.toString().getBytes(StandardCharsets.UTF_8));
        write(files);
        attempt(text.toString());
    }

    @Fuzz
    void filesWithOtherBytes(@ForAll("damages") Damage damage) throws IOException {
        List<String> names = List.copyOf(whole.keySet());
        String name = names.get(damage.changes().getLast().place() % names.size());
        Map<String, byte[]> files = new LinkedHashMap<>(whole);
        files.put(name, damage.of(whole.get(name)));
        write(files);
        attempt(name);
    }

    @Fuzz
    void jarsWithOtherBytes(@ForAll("damages") Damage damage) throws IOException {
        Files.write(jar, damage.of(packed));
        attempt("jar");
    }
}
