package dev.gedanken.app.window.input;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.view.gamepad.GamepadKeys;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.view.keymap.KeyRouting;
import dev.gedanken.app.window.keymap.StudioKeys;
import dev.gedanken.app.window.presenter.AttractMode;
import dev.gedanken.app.window.services.StudioServices;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** All input devices: the keys of all windows of the studio, and gamepads. */
public final class WindowInput {
    private final StudioKeys keys;
    private final GamepadController pads;
    private final StageMouse mouse;
    private final AttractMode attract;

    /**
     * Creates it.
     *
     * @param attract plays a tour while nobody plays
     * @param capture may wait for a key or a button
     * @param notices receives the key of a text and a gamepad's name
     */
    public WindowInput(
            StudioServices services,
            AttractMode attract,
            Consumer<StudioCommand> commands,
            KeyCapture capture,
            BiConsumer<String, String> notices) {
        keys = new StudioKeys(services.keys().keyboard(), commands, capture::isOn);
        mouse = new StageMouse(services.keys().keyboard());
        this.attract = attract;
        pads =
                new GamepadController(
                        services.keys().gamepads(),
                        commands,
                        notices,
                        capture,
                        () -> Window.getWindows().stream().anyMatch(Window::isFocused));
    }

    /** Releases everything held on gamepads when a window loses the focus. */
    public void attach(Stage stage) {
        stage.focusedProperty().addListener(change -> pads.forget());
    }

    /** Listens to a scene's keys. */
    public void attach(Scene scene) {
        attract.attach(scene);
        keys.attach(scene);
        mouse.attach(scene);
        FocusScrolling.attach(scene);
    }

    /** Sets the functions of keys and buttons. */
    public void route(KeyRouting routing, GamepadMap gamepadMap) {
        keys.route(routing);
        pads.route(new GamepadKeys(routing.actions(), gamepadMap));
    }

    /** Releases everything held on gamepads because another world is played. */
    public void beginAnother() {
        pads.forget();
    }

    /** Receives an event of a gamepad. */
    public void hear(GamepadSignal signal) {
        boolean isEnd = signal instanceof GamepadSignal.Pressed && attract.touched();
        if (!isEnd) {
            pads.hear(signal);
        }
    }

    /** Records a moment that was shown. */
    public void see(LiveSnapshot moment) {
        attract.see(moment);
    }

    /** Turns attract mode on or off. */
    public void setPresenting(boolean presents) {
        attract.setOn(presents);
    }
}
