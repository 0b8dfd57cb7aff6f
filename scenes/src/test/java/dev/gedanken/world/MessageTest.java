package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

    @Test
    void isSaidInEnglishAndInGerman() {
        Message message = Message.of("scenes.action.unknown", "jump", "left, right");

        assertThat(message.english())
                .isEqualTo("Unknown action 'jump': the actions are left, right.");
        assertThat(message.in(Locale.GERMANY))
                .isEqualTo("Unbekannte Aktion „jump“: Die Aktionen sind left, right.");
    }

    @Test
    void isSaidInEnglishWhereALanguageIsNotKnown() {
        Message message = Message.of("scenes.input.empty");

        assertThat(message.in(Locale.JAPANESE)).isEqualTo(message.english());
    }

    @Test
    void numbersAndPathsStayAsTheyPrint() {
        Message message =
                Message.of("scenes.factor.range", Path.of("a", "b"), 1234567.5, 0, 9_000_000L, "m");

        assertThat(message.in(Locale.GERMAN)).contains("a/b", "1234567.5", "9000000");
    }

    @Test
    void partsAreSaidInTheSameLanguage() {
        Message part = Message.of("scenes.action.unknown", "jump", "left");
        Message whole =
                Message.of("scenes.script.action", "keys.txt", 3, BadInputException.of(part));

        assertThat(whole.arguments()).containsExactly("keys.txt", "3", part);
        assertThat(whole.english())
                .isEqualTo("keys.txt, line 3: Unknown action 'jump': the actions are left.");
        assertThat(whole.in(Locale.GERMAN))
                .isEqualTo("keys.txt, Zeile 3: Unbekannte Aktion „jump“: Die Aktionen sind left.");
    }

    @Test
    void aSentenceThatIsInNoTextsStaysAsItIs() {
        String sentence = "It's {0}: a 'sentence'.";

        assertThat(Message.verbatim(sentence).in(Locale.GERMAN)).isEqualTo(sentence);
        assertThat(new BadInputException(sentence)).hasMessage(sentence);
    }

    @Test
    void aKeyWithoutTextIsToldAsItIs() {
        assertThat(Message.of("nowhere.at.all", "x").english()).isEqualTo("nowhere.at.all [x]");
        assertThat(Message.of("bare").english()).isEqualTo("bare []");
    }

    @Test
    void anExceptionHasItsMessageInEnglishAndItsCause() {
        IOException cause = new IOException("disk");
        BadInputException problem = BadInputException.of(cause, "scenes.picture.unknown", "a.png");

        assertThat(problem)
                .hasMessage("File a.png is no picture: give a PNG, JPEG, GIF or BMP.")
                .hasCause(cause);
        assertThat(problem.message()).isEqualTo(Message.of("scenes.picture.unknown", "a.png"));
    }
}
