package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyScriptTest {
    private static final ActionSpace SPACE =
            ActionSpace.startingWith("noop").and("left", "LEFT").and("right", "RIGHT").build();

    @Test
    void aLineIsAStepAndRepeatsMultiplyIt() {
        List<Input> actions = KeyScript.parse("left x3\n\nnoop # wait\nright\n", SPACE, "s");
        assertThat(actions)
                .extracting(Input::toString)
                .containsExactly("left", "left", "left", "noop", "right");
    }

    @Property
    void whatWasWrittenLineByLineIsReadBack(
            @ForAll @Size(max = 40) List<@IntRange(max = 2) Integer> indices) {
        String text =
                indices.stream().map(i -> SPACE.get(i).name()).collect(Collectors.joining("\n"));
        assertThat(KeyScript.parse(text, SPACE, "s"))
                .extracting(input -> ((Action) input).index())
                .isEqualTo(indices);
    }

    @Test
    void anUnknownActionIsNamedWithItsLineAndTheKnownOnes() {
        assertThatThrownBy(() -> KeyScript.parse("left\njump x2", SPACE, "keys.txt"))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "keys.txt, line 2: Unknown action 'jump': the actions are noop, left, right.");
    }

    @Test
    void aMalformedLineIsQuotedWithItsNumber() {
        assertThatThrownBy(() -> KeyScript.parse("left 3", SPACE, "keys.txt"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("keys.txt, line 1: 'left 3'");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> KeyScript.read(Path.of("no-such-file.txt"), SPACE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no-such-file.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstAction(String charset, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("marked.keys");
        Files.writeString(file, "\uFEFFleft x2\r\nright\r\n", Charset.forName(charset));
        assertThat(KeyScript.read(file, SPACE))
                .extracting(Input::toString)
                .containsExactly("left", "left", "right");
    }

    @Test
    void hundredsOfMillionsOfStepsTakeNoRoom() {
        List<Input> script = KeyScript.parse("noop\n" + "left x9999999\n".repeat(60), SPACE, "s");
        assertThat(script.size()).isEqualTo(599_999_941);
        assertThat(script.getFirst()).hasToString("noop");
        assertThat(script.getLast()).hasToString("left");
        assertThat(RepeatedInputs.copyOf(script)).isSameAs(script);
        assertThat(script.toString()).hasSizeLessThan(60);
    }

    @Test
    void moreStepsThanCanBeCountedAreRefusedNamingTheLine() {
        assertRefused("left x2000000000\nleft x2000000000", "s, line 2: the script has more than");
        assertRefused("left x999999999999999999", "s, line 1: the script has more than");
    }

    @Test
    void aHugeLineIsToldInOneSentence() {
        String word = "a".repeat(1_000_000);
        assertRefused(word, "s, line 1: Unknown action 'aaa");
        assertRefused(word + " " + word, "s, line 1: 'aaa");
    }

    @Test
    void aHugeListOfActionsIsToldInOneSentence() {
        ActionSpace.Builder many = ActionSpace.startingWith("noop");
        for (int i = 0; i < 5000; i++) {
            many.and("action-" + i);
        }
        ActionSpace space = many.build();
        assertThatThrownBy(() -> space.named("jump"))
                .isInstanceOf(BadInputException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600))
                .hasMessageContaining("(5001)");
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreTooLargeAreRefused(@TempDir Path folder)
            throws IOException {
        Path bytes = Files.write(folder.resolve("bytes.keys"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> KeyScript.read(bytes, SPACE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bytes.keys cannot be read");
        Path large = folder.resolve("large.keys");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        assertThatThrownBy(() -> KeyScript.read(large, SPACE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("large.keys is larger than");
    }

    private static void assertRefused(String text, String beginning) {
        assertThatThrownBy(() -> KeyScript.parse(text, SPACE, "s"))
                .isInstanceOf(BadInputException.class)
                .satisfies(
                        e -> assertThat(e.getMessage()).startsWith(beginning).hasSizeLessThan(300));
    }
}
