package dev.gedanken.renderer.gamepad;

import static org.lwjgl.sdl.SDLEvents.SDL_EVENT_GAMEPAD_ADDED;
import static org.lwjgl.sdl.SDLEvents.SDL_EVENT_GAMEPAD_AXIS_MOTION;
import static org.lwjgl.sdl.SDLEvents.SDL_EVENT_GAMEPAD_BUTTON_DOWN;
import static org.lwjgl.sdl.SDLEvents.SDL_EVENT_GAMEPAD_BUTTON_UP;
import static org.lwjgl.sdl.SDLEvents.SDL_EVENT_GAMEPAD_REMOVED;
import static org.lwjgl.sdl.SDLEvents.SDL_PollEvent;
import static org.lwjgl.sdl.SDLGamepad.SDL_CloseGamepad;
import static org.lwjgl.sdl.SDLGamepad.SDL_GetGamepadName;
import static org.lwjgl.sdl.SDLGamepad.SDL_OpenGamepad;

import dev.gedanken.renderer.OwnerThread;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lwjgl.sdl.SDLError;
import org.lwjgl.sdl.SDLHints;
import org.lwjgl.sdl.SDLInit;
import org.lwjgl.sdl.SDL_Event;
import org.lwjgl.sdl.SDL_GamepadAxisEvent;
import org.lwjgl.sdl.SDL_GamepadButtonEvent;
import org.lwjgl.system.MemoryUtil;

/** SDL's gamepad subsystem and the connected gamepads. Belongs to the thread that opened it. */
final class SdlGamepads implements AutoCloseable {
    private static final String YES = "1";
    private static final double AXIS_MOST = Short.MAX_VALUE;

    private final OwnerThread owner = new OwnerThread();
    private final Consumer<GamepadSignal> signals;
    private final DoubleSupplier deadZone;
    private final SDL_Event event = SDL_Event.calloc();
    private final Map<Integer, Pad> pads = new HashMap<>();

    private record Pad(long handle, String name, PadState state) {}

    /**
     * Starts SDL; {@link #poll} reports the gamepads.
     *
     * @param deadZone radius of a stick's dead zone, in [0, 1)
     * @throws IllegalStateException if SDL cannot start, with the reason
     */
    SdlGamepads(Consumer<GamepadSignal> signals, DoubleSupplier deadZone) {
        this.signals = signals;
        this.deadZone = deadZone;
        // Another window of the program may have the focus, and SDL has none of its own.
        SDLHints.SDL_SetHint(SDLHints.SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, YES);
        SDLHints.SDL_SetHint(SDLHints.SDL_HINT_JOYSTICK_THREAD, YES);
        // Signals belong to the JVM, which shuts down properly on them.
        SDLHints.SDL_SetHint(SDLHints.SDL_HINT_NO_SIGNAL_HANDLERS, YES);
        if (!SDLInit.SDL_InitSubSystem(SDLInit.SDL_INIT_GAMEPAD)) {
            event.free();
            throw new IllegalStateException(SDLError.SDL_GetError());
        }
    }

    /** Returns whether any gamepad is plugged in. */
    boolean hasAny() {
        return !pads.isEmpty();
    }

    /** Reports all events since the last call. */
    void poll() {
        owner.require();
        while (SDL_PollEvent(event)) {
            switch (event.type()) {
                case SDL_EVENT_GAMEPAD_ADDED -> added(event.gdevice().which());
                case SDL_EVENT_GAMEPAD_REMOVED -> removed(event.gdevice().which());
                case SDL_EVENT_GAMEPAD_BUTTON_DOWN, SDL_EVENT_GAMEPAD_BUTTON_UP ->
                        button(event.gbutton());
                case SDL_EVENT_GAMEPAD_AXIS_MOTION -> axis(event.gaxis());
                default -> {}
            }
        }
    }

    private void added(int id) {
        if (pads.containsKey(id)) {
            return; // SDL counts how often a gamepad is opened.
        }
        long handle = SDL_OpenGamepad(id);
        if (handle != MemoryUtil.NULL) {
            @Nullable String name = SDL_GetGamepadName(handle);
            Pad pad = new Pad(handle, Objects.requireNonNullElse(name, "?"), PadState.FREE);
            pads.put(id, pad);
            signals.accept(new GamepadSignal.Connected(id, pad.name));
        }
    }

    private void removed(int id) {
        change(id, state -> PadState.FREE);
        @Nullable Pad pad = pads.remove(id);
        if (pad != null) {
            SDL_CloseGamepad(pad.handle);
            signals.accept(new GamepadSignal.Disconnected(id, pad.name));
        }
    }

    private void button(SDL_GamepadButtonEvent news) {
        boolean isDown = news.down();
        SdlControls.button(news.button())
                .ifPresent(control -> change(news.which(), state -> state.with(control, isDown)));
    }

    private void axis(SDL_GamepadAxisEvent news) {
        double value = Math.max(-1, news.value() / AXIS_MOST);
        SdlControls.axis(news.axis())
                .ifPresent(axis ->
                        change(
                                news.which(),
                                state ->
                                        state.moved(
                                                axis,
                                                SdlControls.pressed(axis),
                                                value,
                                                deadZone.getAsDouble())));
    }

    private void change(int id, UnaryOperator<PadState> change) {
        @Nullable Pad pad = pads.get(id);
        if (pad == null) {
            return;
        }
        PadState next = change.apply(pad.state);
        pads.put(id, new Pad(pad.handle, pad.name, next));
        tell(id, pad.state.held(), next.held());
        double zone = deadZone.getAsDouble();
        tellMoves(id, pad.state.beyond(zone), next.beyond(zone));
    }

    private void tellMoves(int id, Map<GamepadAxis, Float> before, Map<GamepadAxis, Float> after) {
        for (GamepadAxis axis : GamepadAxis.values()) {
            float position = after.getOrDefault(axis, 0f);
            if (position != before.getOrDefault(axis, 0f)) {
                signals.accept(new GamepadSignal.Moved(id, axis, position));
            }
        }
    }

    private void tell(int id, Set<GamepadControl> before, Set<GamepadControl> after) {
        for (GamepadControl control : EnumSet.allOf(GamepadControl.class)) {
            if (before.contains(control) && !after.contains(control)) {
                signals.accept(new GamepadSignal.Released(id, control));
            } else if (after.contains(control) && !before.contains(control)) {
                signals.accept(new GamepadSignal.Pressed(id, control, System.nanoTime()));
            }
        }
    }

    @Override
    public void close() {
        owner.require();
        pads.values().forEach(pad -> SDL_CloseGamepad(pad.handle));
        pads.clear();
        SDLInit.SDL_QuitSubSystem(SDLInit.SDL_INIT_GAMEPAD);
        event.free();
    }
}
