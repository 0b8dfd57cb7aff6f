package dev.gedanken.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same seed and actions give the same bytes, always and everywhere. */
class SceneGoldenTest {
    private static final int STEPS = 1_000;

    /** Steps that a JVM without compiler plays; it is some fifty times slower. */
    private static final int INTERPRETED_STEPS = 150;

    @ParameterizedTest(name = "{0} from seed {1}")
    @CsvFileSource(resources = "golden-frames.csv", numLinesToSkip = 1)
    void aThousandFramesOfMixedPlayHaveTheirGoldenHash(String name, long seed, String hash) {
        assertThat(SceneRuns.hash(named(name), seed, STEPS)).isEqualTo(hash);
    }

    @ParameterizedTest
    @MethodSource("dev.gedanken.scene.catalog.SceneContractTest#names")
    void framesDoNotDependOnHowManyThreadsPlay(String name) throws Exception {
        List<Callable<String>> plays =
                List.of(5L, 5L, 6L, 5L).stream()
                        .<Callable<String>>map(seed -> () -> SceneRuns.hash(named(name), seed, 200))
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> hashes = threads.invokeAll(plays);
            assertThat(hashes.get(0).get())
                    .isEqualTo(SceneRuns.hash(named(name), 5, 200))
                    .isEqualTo(hashes.get(1).get())
                    .isEqualTo(hashes.get(3).get());
            assertThat(hashes.get(2).get()).isEqualTo(SceneRuns.hash(named(name), 6, 200));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gedanken.scene.catalog.SceneContractTest#names")
    void framesDoNotDependOnLocaleOrTimeZone(String name) {
        String expected = SceneRuns.hash(named(name), 2, 100);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(SceneRuns.hash(named(name), 2, 100)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gedanken.scene.catalog.SceneContractTest#names")
    void framesDoNotDependOnHowTheCodeIsRun(String name) throws Exception {
        assertThat(interpreted(name)).isEqualTo(SceneRuns.hash(named(name), 1, INTERPRETED_STEPS));
    }

    @Test
    void everySceneHasGoldenHashes() throws IOException {
        String lines;
        try (var stream = SceneGoldenTest.class.getResourceAsStream("golden-frames.csv")) {
            lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(SceneContractTest.names())
                .allSatisfy(name -> assertThat(lines).contains("\n" + name + ","));
    }

    /** Plays in a JVM that interprets every instruction, so that no intrinsic is used. */
    private static String interpreted(String name) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xint",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SceneRuns.class.getName(),
                                name,
                                "1",
                                String.valueOf(INTERPRETED_STEPS))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    private static Scene<?> named(String name) {
        return SceneCatalog.builtIn().named(name);
    }
}
