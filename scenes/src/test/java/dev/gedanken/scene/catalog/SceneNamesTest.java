package dev.gedanken.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.Scene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Factors and objects have the same names in every country. */
class SceneNamesTest {

    @Test
    void factorsAndMasksHaveTheSameNamesWhereDigitsAreArabic() throws Exception {
        assertThat(namesInANewJvm("ar-EG-u-nu-arab"))
                .hasSizeGreaterThan(100)
                .isEqualTo(names().toList());
    }

    /** Prints the names of all scenes under the locale given: names made once are made under it. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.forLanguageTag(arguments[0]));
        names().forEach(System.out::println);
    }

    private static Stream<String> names() {
        return SceneCatalog.builtIn().scenes().stream().flatMap(SceneNamesTest::names);
    }

    private static Stream<String> names(Scene<?> scene) {
        return Stream.concat(
                SceneRuns.play(scene, 1, 1).factors().stream().map(value -> value.factor().name()),
                scene.card().objects().stream());
    }

    private static List<String> namesInANewJvm(String languageTag)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                SceneNamesTest.class.getName(),
                                languageTag)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
