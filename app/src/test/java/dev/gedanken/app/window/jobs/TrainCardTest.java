package dev.gedanken.app.window.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.jobs.TrainingChoices;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.FxRuntime;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.ThemeApplier;
import dev.gedanken.family.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The training card alone, in a separate window. */
class TrainCardTest {

    @BeforeEach
    void display() {
        StudioProbe.assumeDisplay();
        FxRuntime.start();
    }

    private static List<StudioCommand> asked(Locale language, Consumer<TrainCard> hands)
            throws Exception {
        CompletableFuture<List<StudioCommand>> asked = new CompletableFuture<>();
        Platform.runLater(() -> {
            List<StudioCommand> commands = new ArrayList<>();
            UiContext ui =
                    new UiContext(
                            Texts.in(language),
                            Keymap.DEFAULT,
                            GamepadMap.DEFAULT,
                            new ThemeApplier(Appearance.of(Preferences.DEFAULT, 1)),
                            commands::add);
            PackLoader loader = PackLoader.builtIn();
            TrainCard card =
                    new TrainCard(
                            ui,
                            new TrainingChoices(
                                    List.of("bricks", "rooms"), loader.families().trainableOnes()));
            Stage stage = new Stage();
            stage.setScene(new Scene(card, 900, 700));
            stage.show();
            card.setVisible(true);
            ((TitledPane) card.lookup("#train-settings")).setExpanded(true);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            try {
                hands.accept(card);
                asked.complete(List.copyOf(commands));
            } catch (RuntimeException | AssertionError e) {
                asked.completeExceptionally(e);
            } finally {
                stage.hide();
            }
        });
        return asked.get(60, TimeUnit.SECONDS);
    }

    @SuppressWarnings("unchecked")
    private static void choose(TrainCard card, String family) {
        ChoiceBox<Family> choice = (ChoiceBox<Family>) card.lookup("#train-family");
        choice.getItems().stream()
                .filter(each -> each.card().name().equals(family))
                .forEach(choice::setValue);
        card.applyCss();
        card.layout();
    }

    private static TextField field(TrainCard card, String id) {
        return (TextField) card.lookup("#" + id);
    }

    private static List<String> labels(TrainCard card) {
        return card.lookupAll(".label").stream().map(TrainCardTest::words).toList();
    }

    private static String words(Node node) {
        return node instanceof Label label ? label.getText() : "";
    }

    @Test
    void everySettingOfTheChosenFamilyHasAFieldWithItsDefault() throws Exception {
        asked(
                Locale.GERMAN,
                card -> {
                    choose(card, "rssm");
                    assertThat(field(card, "train-setting-classes").getPromptText()).isEqualTo("4");
                    assertThat(labels(card))
                            .contains("Klassen jeder kategorialen Variablen")
                            .anyMatch(words ->
                                    words.startsWith("Hält einen deterministischen Zustand"));
                });
    }

    @Test
    void whatWasSetGoesIntoTheTrainingAndTheRestKeepsItsDefault() throws Exception {
        List<StudioCommand> asked =
                asked(
                        Locale.ENGLISH,
                        card -> {
                            choose(card, "rssm");
                            field(card, "train-setting-classes").setText("8");
                            assertThat(((TitledPane) card.lookup("#train-settings")).getText())
                                    .isEqualTo("One changed");
                            ((Button) card.lookup("#train-begin")).fire();
                        });

        assertThat(asked.getLast())
                .isInstanceOfSatisfying(
                        WindowCommand.Train.class,
                        train -> {
                            assertThat(train.subject().family()).isEqualTo("rssm");
                            assertThat(train.subject().settings())
                                    .isEqualTo(Map.of("classes", "8"));
                        });
    }

    @Test
    void aSettingOutOfItsRangeIsRefusedInTheCard() throws Exception {
        List<StudioCommand> asked =
                asked(
                        Locale.ENGLISH,
                        card -> {
                            choose(card, "rssm");
                            field(card, "train-setting-classes").setText("1.5");
                            ((Button) card.lookup("#train-begin")).fire();
                            assertThat(labels(card))
                                    .contains(
                                            "Setting classes cannot be 1.5: give a number from 2 to 256.");
                        });

        assertThat(asked).isEmpty();
    }

    @Test
    void theWorldThatIsPlayedIsChosenAtFirst() throws Exception {
        asked(
                Locale.ENGLISH,
                card -> {
                    card.beginAnother("rooms");
                    assertThat(field(card, "train-name").getText()).isEqualTo("rooms-mine");
                    card.beginAnother("a world that cannot be learned");
                    assertThat(field(card, "train-name").getText()).isEqualTo("rooms-mine");
                });
    }
}
