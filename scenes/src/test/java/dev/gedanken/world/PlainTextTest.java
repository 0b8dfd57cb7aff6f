package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bricks-grid", "Über die Straße", "名前", "a\\b", "👩‍👩‍👧", "½ × ²"})
    void whatCanBeShownStays(String text) {
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "27, \\u001B",
        "0, \\u0000",
        "10, \\n",
        "13, \\r",
        "9, \\t",
        "127, \\u007F",
        "155, \\u009B",
        "8232, \\u2028",
        "8238, \\u202E",
        "8295, \\u2067",
        "55357, \\uD83D"
    })
    void whatMovesTheCursorOrTurnsTheTextIsSpelledOut(int character, String spelled) {
        assertThat(PlainText.of("a" + (char) character + "b")).isEqualTo("a" + spelled + "b");
    }

    @Test
    void argumentsOfMessagesArePlain() {
        Message message = Message.of("scenes.script.unreadable", "a\u001b[31m\nOK.");

        assertThat(message.english()).contains("a\\u001B[31m\\nOK.").doesNotContain("\n");
        assertThat(new BadInputException("One\nTwo").getMessage()).isEqualTo("One\\nTwo");
    }

    @Test
    void veryLongArgumentsLoseTheirMiddle() {
        String faces = "👩".repeat(4000);
        String sentence = Message.of("scenes.script.unreadable", "begin" + faces + "end").english();

        assertThat(sentence).hasSizeLessThan(1_200).contains("begin👩", " … ", "👩end");
        assertThat(sentence.codePoints().allMatch(PlainText::isPlain)).isTrue();
        assertThat(PlainText.shortened("x".repeat(900))).hasSize(900);
    }
}
