package dev.gedanken.app.view.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.family.Setting;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyLanguageHasEveryText() throws IOException {
        assertThat(bundle("texts_de.properties").keySet())
                .isEqualTo(bundle("texts.properties").keySet());
    }

    private static Properties bundle(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Texts.class.getResourceAsStream("/dev/gedanken/app/view/" + name)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void everyShortcutAndMenuHasAName() {
        Texts texts = Texts.in(Locale.GERMAN);

        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(texts.of(shortcut)).isNotBlank();
            assertThatCode(() -> texts.of("menu." + shortcut.menu().name()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyButtonOfAGamepadHasAName() {
        for (GamepadControl control : GamepadControl.values()) {
            assertThat(Texts.in(Locale.GERMAN).of(control)).isNotBlank();
        }
    }

    @Test
    void placesAreFilledInAndApostrophesStay() {
        Texts texts = Texts.in(Locale.ENGLISH);

        assertThat(texts.of("pack.damaged", "bricks")).isEqualTo("bricks (the file is corrupted)");
        assertThat(texts.of("pack.folder")).isEqualTo("Open a pack's folder…");
    }

    @Test
    void anUnknownLanguageIsEnglish() {
        assertThat(Texts.in(Locale.JAPANESE).of("tile.dream")).isEqualTo("Dream");
        assertThat(Texts.in(Locale.ENGLISH).nextLanguage()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void theWindowNeverSpeaksOfOptionsOfTheCommandLine() throws IOException {
        for (String name : List.of("texts.properties", "texts_de.properties")) {
            assertThat(bundle(name).values())
                    .noneMatch(text -> text.toString().matches("(?s).*(\\s--\\w|\\./gedanken).*"));
        }
    }

    @Test
    void messagesThatSpeakOfOptionsAreToldOtherwiseInTheWindow() {
        Texts texts = Texts.in(Locale.ENGLISH);
        Message none = Message.of("app.pack.none", "packs");

        assertThat(none.english()).contains("--pack");
        assertThat(texts.of(none))
                .isEqualTo("There is no pack in packs yet: train one (F9), or open one (Ctrl+P).");
        assertThat(texts.of(Message.of("app.session.empty")))
                .isEqualTo(Message.of("app.session.empty").english());
    }

    @Test
    void everySentenceOfTheWindowIsOneOfAMessage() throws IOException {
        assertThat(bundle("texts.properties").stringPropertyNames())
                .filteredOn(key -> key.startsWith("window."))
                .isNotEmpty()
                .allSatisfy(key -> {
                    String message = key.substring("window.".length());
                    assertThat(Message.of(message, "a", "b", "c", "d").english())
                            .doesNotStartWith(message);
                });
    }

    @Test
    void everyFamilyThatLearnsIsDescribedWithItsSettings() throws IOException {
        Properties english = bundle("texts.properties");
        for (Family family : FamilyCatalog.builtIn().trainableOnes()) {
            FamilyCard card = family.card();
            assertThat(english)
                    .containsEntry("family.title." + card.name(), card.title())
                    .containsEntry("family.description." + card.name(), card.description());
        }
    }

    @Test
    void aSettingIsDescribedAsItsFamilyMeansIt() {
        Texts english = Texts.in(Locale.ENGLISH);
        for (Family family : FamilyCatalog.builtIn().trainableOnes()) {
            String name = family.card().name();
            for (Setting setting : family.settings()) {
                assertThat(english.setting(name, setting.name(), "no text"))
                        .as("%s of %s", setting.name(), name)
                        .isEqualTo(setting.description());
            }
        }
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Texts.in(Locale.GERMAN).number(1234.5, 1)).isEqualTo("1234,5");
        assertThat(Texts.in(Locale.GERMAN).count(12_345)).isEqualTo("12.345");
        assertThat(Texts.in(Locale.ENGLISH).signed(2, 1)).isEqualTo("+2.0");
    }
}
