package dev.gedanken.app.window.input;

import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.view.gamepad.GamepadKeys;
import dev.gedanken.renderer.gamepad.GamepadAxis;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import dev.gedanken.world.ActionSpace;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Treats gamepad controls like keys: those that drive the world go to the latch, the rest become
 * commands. While no window of the studio has the focus, all input is ignored and nothing is held.
 */
final class GamepadController {
    private final KeyLatch.Hand latch;
    private final Consumer<StudioCommand> commands;
    private final BiConsumer<String, String> notices;
    private final KeyCapture capture;
    private final BooleanSupplier isListening;
    private final Map<Integer, Set<GamepadControl>> held = new HashMap<>();
    private Set<String> keys = Set.of();
    private GamepadKeys table = new GamepadKeys(ActionSpace.startingWith("idle").build());

    /**
     * Creates a controller.
     *
     * @param latch receives the keys that drive the world
     * @param notices receives the key of a text and a gamepad's name
     * @param capture may wait for a button
     * @param isListening returns whether a window of the studio has the focus
     */
    GamepadController(
            KeyLatch.Hand latch,
            Consumer<StudioCommand> commands,
            BiConsumer<String, String> notices,
            KeyCapture capture,
            BooleanSupplier isListening) {
        this.latch = latch;
        this.commands = commands;
        this.notices = notices;
        this.capture = capture;
        this.isListening = isListening;
    }

    /**
     * Sets the functions of a gamepad; held controls are released because they had other functions.
     */
    void route(GamepadKeys next) {
        if (!next.equals(table)) {
            forget();
            table = next;
        }
    }

    /** Releases everything. */
    void forget() {
        held.clear();
        drive(System.nanoTime());
        latch.clear();
    }

    /** Receives an event of a gamepad. */
    void hear(GamepadSignal signal) {
        switch (signal) {
            case GamepadSignal.Connected(int pad, String name) ->
                    notices.accept("pad.connected", name);
            case GamepadSignal.Disconnected(int pad, String name) -> {
                held.remove(pad);
                drive(System.nanoTime());
                notices.accept("pad.disconnected", name);
            }
            case GamepadSignal.Pressed pressed -> press(pressed);
            case GamepadSignal.Moved(int pad, var axis, float position) -> move(axis, position);
            case GamepadSignal.Released(int pad, GamepadControl control) -> {
                held.getOrDefault(pad, EnumSet.noneOf(GamepadControl.class)).remove(control);
                drive(System.nanoTime());
            }
        }
    }

    /** The sticks of all gamepads count as one: the last that moved wins. */
    private void move(GamepadAxis axis, float position) {
        if (isListening.getAsBoolean() && !capture.isOn()) {
            latch.move(axis.name(), position);
        } else {
            forget();
        }
    }

    private void press(GamepadSignal.Pressed press) {
        if (!isListening.getAsBoolean()) {
            forget();
            return;
        }
        if (capture.isOn()) {
            capture.take(press.control());
            return;
        }
        held.computeIfAbsent(press.pad(), pad -> EnumSet.noneOf(GamepadControl.class))
                .add(press.control());
        drive(press.nanos());
        table.shortcut(press.control()).ifPresent(shortcut -> commands.accept(shortcut.command()));
    }

    /** Presses and releases the keys that have changed. */
    private void drive(long nanos) {
        Set<String> next = new LinkedHashSet<>();
        held.values().forEach(controls -> next.addAll(table.keys(controls)));
        keys.stream().filter(key -> !next.contains(key)).forEach(latch::release);
        next.stream().filter(key -> !keys.contains(key)).forEach(key -> latch.press(key, nanos));
        keys = next;
    }
}
