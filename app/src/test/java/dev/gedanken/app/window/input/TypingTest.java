package dev.gedanken.app.window.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed into a field is for the field, in every card and in both languages. */
class TypingTest {
    private static final List<Shortcut> CARDS =
            List.of(
                    Shortcut.TRAIN,
                    Shortcut.EVALUATE,
                    Shortcut.LOOK,
                    Shortcut.PALETTE,
                    Shortcut.GO_TO_STEP,
                    Shortcut.NAME);

    @TempDir private Path folder;

    @Test
    void whatIsTypedIntoAFieldNeverReachesTheStudio() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.size(1280, 1000);
            studio.perform(Shortcut.PAUSE.command());
            studio.until("the pause", () -> !studio.now().isRunning());
            type(studio, studio.all("#seed").getFirst());
            CARDS.forEach(card -> typeEverywhere(studio, card));
            studio.perform(Shortcut.LANGUAGE.command());
            typeEverywhere(studio, Shortcut.TRAIN);
        }
    }

    private static void typeEverywhere(StudioProbe studio, Shortcut card) {
        studio.perform(card.command());
        studio.until("a field of " + card, () -> !fields(studio).isEmpty());
        studio.robot().sleep(300);
        fields(studio).forEach(field -> type(studio, field));
        studio.perform(Shortcut.BACK.command());
        studio.robot().sleep(100);
    }

    /** The fields of a card that a person sees and can type into, those inside of others left out. */
    private static List<Node> fields(StudioProbe studio) {
        return Stream.concat(
                        studio.all(".text-field").stream()
                                .filter(TextField.class::isInstance)
                                .filter(field -> !(field.getParent() instanceof Spinner<?>))
                                .filter(Node::isFocusTraversable),
                        studio.all(".spinner").stream())
                .filter(StudioProbe::isSeen)
                .filter(field -> !"seed".equals(field.getId()))
                .filter(field -> !field.isDisabled())
                .toList();
    }

    private static void type(StudioProbe studio, Node field) {
        LiveSnapshot before = studio.now();
        Platform.runLater(field::requestFocus);
        studio.robot().sleep(60);
        studio.robot().push(KeyCode.CONTROL, KeyCode.A);
        for (KeyCode key :
                List.of(KeyCode.DIGIT3, KeyCode.F, KeyCode.BACK_SPACE, KeyCode.DIGIT2, KeyCode.P)) {
            studio.robot().push(key);
        }
        studio.robot().sleep(60);
        LiveSnapshot after = studio.now();
        assertThat(after.state().source()).as("%s", field).isEqualTo(before.state().source());
        assertThat(after.settings().isRunning()).as("%s", field).isFalse();
        assertThat(after.settings().stage()).as("%s", field).isEqualTo(before.settings().stage());
        assertThat(after.settings().branches().drivesAll()).as("%s", field).isFalse();
        assertThat(after.session().cursor()).as("%s", field).isEqualTo(before.session().cursor());
        assertThat(after.session().branch()).as("%s", field).isEqualTo(before.session().branch());
        studio.robot().push(KeyCode.CONTROL, KeyCode.A);
        assertThat(textOf(field)).as("%s", field).startsWith("32");
        studio.robot().push(KeyCode.BACK_SPACE);
    }

    private static String textOf(Node field) {
        return field instanceof Spinner<?> spinner
                ? spinner.getEditor().getText()
                : ((TextField) field).getText();
    }
}
