package dev.gedanken.app.window;

import dev.gedanken.app.live.KeyLatch;
import dev.gedanken.app.view.KeyRouting;
import dev.gedanken.app.view.KeyRouting.Focus;
import dev.gedanken.app.view.KeyRouting.Route;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.world.ActionSpace;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Hears every key of the window first: play keys go to the latch, shortcuts become commands. */
final class StudioKeys {
    private final KeyLatch latch;
    private final Consumer<StudioCommand> commands;
    private final Set<KeyCode> down = new HashSet<>();
    private KeyRouting routing = new KeyRouting(ActionSpace.startingWith("idle").build());

    StudioKeys(KeyLatch latch, Consumer<StudioCommand> commands) {
        this.latch = latch;
        this.commands = commands;
    }

    /** Listens to a scene and its window's focus. */
    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.focusOwnerProperty().addListener(change -> latch.clear());
        scene.windowProperty()
                .flatMap(window -> window.focusedProperty())
                .addListener((property, before, hasFocus) -> forgetUnless(hasFocus));
    }

    /** Takes the keys of the world that is played. */
    void bind(ActionSpace actions) {
        routing = new KeyRouting(actions);
    }

    private void pressed(KeyEvent event, Scene scene) {
        long nanos = System.nanoTime();
        boolean isRepeat = !down.add(event.getCode());
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (routing.route(nameOf(event), focusOf(scene))) {
            case Route.Drive() -> {
                latch.press(event.getCode().name(), nanos);
                event.consume();
            }
            case Route.Ask(Shortcut shortcut) -> {
                if (!isRepeat || shortcut == Shortcut.STEP) {
                    commands.accept(shortcut.command());
                }
                event.consume();
            }
            case Route.Leave() -> {}
        }
    }

    private void released(KeyEvent event) {
        down.remove(event.getCode());
        latch.release(event.getCode().name());
    }

    private void forgetUnless(@Nullable Boolean hasFocus) {
        if (hasFocus == null || !hasFocus) {
            down.clear();
            latch.clear();
        }
    }

    /** Returns the key's name; a question mark, wherever it is typed, asks for help. */
    private static String nameOf(KeyEvent event) {
        return "?".equals(event.getText()) ? KeyCode.F1.name() : event.getCode().name();
    }

    private static Focus focusOf(Scene scene) {
        @Nullable Node owner = scene.getFocusOwner();
        if (owner instanceof TextInputControl) {
            return Focus.TEXT;
        }
        return owner != null && owner.isFocusVisible() ? Focus.CONTROL : Focus.PLAY;
    }
}
