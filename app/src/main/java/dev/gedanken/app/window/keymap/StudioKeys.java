package dev.gedanken.app.window.keymap;

import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.view.keymap.KeyRouting;
import dev.gedanken.app.view.keymap.KeyRouting.Focus;
import dev.gedanken.app.view.keymap.KeyRouting.Route;
import dev.gedanken.world.ActionSpace;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Receives every key of the window first: play keys go to the latch, shortcuts become commands. */
public final class StudioKeys {
    private final KeyLatch.Hand latch;
    private final BooleanSupplier isCapturing;
    private final Consumer<StudioCommand> commands;
    private final Set<KeyCode> down = new HashSet<>();
    private KeyRouting routing = new KeyRouting(ActionSpace.startingWith("idle").build());

    /**
     * Creates it.
     *
     * @param isCapturing returns whether a key is being captured, which is then left alone
     */
    public StudioKeys(
            KeyLatch.Hand latch, Consumer<StudioCommand> commands, BooleanSupplier isCapturing) {
        this.isCapturing = isCapturing;
        this.latch = latch;
        this.commands = commands;
    }

    /** Listens to a scene and its window's focus. */
    public void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.focusOwnerProperty().addListener(change -> latch.clear());
        scene.windowProperty()
                .flatMap(window -> window.focusedProperty())
                .addListener((property, before, hasFocus) -> forgetUnless(hasFocus));
    }

    /** Sets the key bindings. */
    public void route(KeyRouting next) {
        if (!next.equals(routing)) {
            routing = next;
        }
    }

    private void pressed(KeyEvent event, Scene scene) {
        boolean isRepeat = !down.add(event.getCode());
        if (event.isConsumed() || isCapturing.getAsBoolean()) {
            return;
        }
        long nanos = System.nanoTime();
        Focus focus = focusOf(scene);
        switch (routing.route(focus == Focus.TEXT ? chord(event) : nameOf(event), focus)) {
            case Route.Drive() -> {
                latch.press(event.getCode().name(), nanos);
                event.consume();
            }
            case Route.Ask(var shortcut) -> {
                if (!isRepeat || shortcut.repeats()) {
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

    /**
     * Returns the key with its modifiers in the spelling of keymaps; a question mark, however it is
     * typed, opens the help.
     */
    static String nameOf(KeyEvent event) {
        return "?".equals(event.getText()) ? KeyCode.F1.name() : chord(event);
    }

    private static String chord(KeyEvent event) {
        return (event.isControlDown() || event.isMetaDown() ? "CTRL+" : "")
                + (event.isAltDown() ? "ALT+" : "")
                + (event.isShiftDown() ? "SHIFT+" : "")
                + event.getCode().name();
    }

    /**
     * A number field or an editable list has the focus itself and delegates it to its inner field.
     */
    private static boolean isTypedInto(@Nullable Node owner) {
        return owner instanceof TextInputControl
                || (owner instanceof Control && owner.lookup(".text-input:focused") != null);
    }

    private static Focus focusOf(Scene scene) {
        @Nullable Node owner = scene.getFocusOwner();
        if (isTypedInto(owner)) {
            return Focus.TEXT;
        }
        return owner != null && owner.isFocusVisible() ? Focus.CONTROL : Focus.PLAY;
    }
}
