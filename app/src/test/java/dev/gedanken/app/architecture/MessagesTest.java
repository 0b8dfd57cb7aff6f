package dev.gedanken.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All messages to people come from the texts, in every language. */
class MessagesTest {
    private static final List<String> SOURCES =
            List.of("scenes", "world-model", "renderer", "plugins", "app");

    private static final Set<String> BUNDLES =
            Set.of("scenes", "worldmodel", "renderer", "bridge", "app");

    /**
     * Messages only for the command line: about its options, and about what a window needs to open
     * at all.
     */
    private static final List<String> ONLY_TYPED =
            List.of(
                    "app.axes.",
                    "app.arguments.",
                    "app.collect.",
                    "app.data.others.",
                    "app.data.split.",
                    "app.doctor.",
                    "app.fork.",
                    "app.import.",
                    "app.option.",
                    "app.plan.",
                    "app.play.",
                    "app.replay.",
                    "app.train.policy.",
                    "app.train.shift",
                    "app.train.stopped",
                    "app.trust.",
                    "app.window.display",
                    "bridge.serve.");

    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:%s)\\.(?!(?:md|properties)\")[a-z.]+)\""
                            .formatted(String.join("|", BUNDLES)));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "new BadInputException\\(|UnavailableException\\(\\s*\"|Message\\.verbatim\\(\\s*\"\\w+ ");

    @ParameterizedTest
    @ValueSource(strings = {"scenes", "worldmodel", "renderer", "bridge", "app"})
    void everyTextIsThereInEnglishAndGermanWithTheSamePlaces(String bundle) {
        Map<String, String> english = english(bundle);
        Map<String, String> german = german(bundle);

        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            assertThat(key).startsWith(bundle + ".");
            assertThat(places(text)).as(key).isEqualTo(places(german.getOrDefault(key, "")));
            assertThat(Message.of(key, 0, 1, 2, 3, 4, 5, 6).in(Locale.GERMAN))
                    .as(key)
                    .doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenes", "worldmodel", "renderer", "bridge", "app"})
    void noTextIsTheSameInBothLanguagesUnlessItHasNoWords(String bundle) {
        Map<String, String> english = english(bundle);
        Map<String, String> german = german(bundle);

        assertThat(english)
                .allSatisfy((key, text) -> {
                    if (WORD.matcher(text).find()) {
                        assertThat(german).doesNotContainEntry(key, text);
                    }
                });
    }

    @Test
    void noKeyIsThereTwiceInAFile() throws IOException {
        Pattern key = Pattern.compile("(?m)^([\\w.-]+)=");
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> bundles =
                    files.filter(file -> file.toString().endsWith(".properties"))
                            .filter(file -> file.toString().contains("/src/main/resources/"))
                            .toList();

            assertThat(bundles)
                    .hasSizeGreaterThan(SOURCES.size())
                    .allSatisfy(file -> {
                        List<String> keys =
                                key.matcher(read(file)).results().map(r -> r.group(1)).toList();
                        assertThat(keys).as("%s", file).doesNotHaveDuplicates();
                    });
        }
    }

    @Test
    void everyKeyInTheSourcesHasATextAndEveryTextIsUsed() {
        Set<String> used =
                SOURCES.stream()
                        .flatMap(MessagesTest::sources)
                        .flatMap(source -> KEY.matcher(read(source)).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                BUNDLES.stream()
                        .flatMap(bundle -> english(bundle).keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isEqualTo(known);
    }

    @Test
    void noModuleTellsASentenceThatIsNotInTheTexts() {
        List<Path> telling =
                SOURCES.stream()
                        .flatMap(MessagesTest::sources)
                        .filter(source -> !source.endsWith("BadInputException.java"))
                        .filter(source -> SENTENCE.matcher(read(source)).find())
                        .toList();

        assertThat(telling).isEmpty();
    }

    @Test
    void whatTheWindowMayTellNamesNoOptionOfTheCommandLine() {
        Pattern option = Pattern.compile("(^|[\\s(])--[a-z]");
        Set<String> inTheWindow = texts("/dev/gedanken/app/view/texts.properties").keySet();
        List<String> speaking =
                BUNDLES.stream()
                        .flatMap(bundle -> english(bundle).entrySet().stream())
                        .filter(text -> option.matcher(text.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(key -> !inTheWindow.contains("window." + key))
                        .filter(key -> ONLY_TYPED.stream().noneMatch(key::startsWith))
                        .sorted()
                        .toList();

        assertThat(speaking).isEmpty();
    }

    private static Map<String, String> english(String bundle) {
        return texts("/dev/gedanken/%s/messages.properties".formatted(bundle));
    }

    private static Map<String, String> german(String bundle) {
        return texts("/dev/gedanken/%s/messages_de.properties".formatted(bundle));
    }

    private static Map<String, String> texts(String file) {
        try (InputStream stream = Objects.requireNonNull(Message.class.getResourceAsStream(file));
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, texts::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Returns the sources of a neighbouring module. */
    private static Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("..", module))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
