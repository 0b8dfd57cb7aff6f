package dev.gedanken.renderer.gamepad;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lwjgl.sdl.SDLGamepad;

/** Maps SDL's buttons and axes to our controls. */
final class SdlControls {
    private static final Map<Integer, GamepadControl> BUTTONS =
            Map.ofEntries(
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_UP, GamepadControl.UP),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_DOWN, GamepadControl.DOWN),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_LEFT, GamepadControl.LEFT),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_RIGHT, GamepadControl.RIGHT),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_SOUTH, GamepadControl.SOUTH),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_EAST, GamepadControl.EAST),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_WEST, GamepadControl.WEST),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_NORTH, GamepadControl.NORTH),
                    Map.entry(
                            SDLGamepad.SDL_GAMEPAD_BUTTON_LEFT_SHOULDER,
                            GamepadControl.LEFT_SHOULDER),
                    Map.entry(
                            SDLGamepad.SDL_GAMEPAD_BUTTON_RIGHT_SHOULDER,
                            GamepadControl.RIGHT_SHOULDER),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_BACK, GamepadControl.BACK),
                    Map.entry(SDLGamepad.SDL_GAMEPAD_BUTTON_START, GamepadControl.START));

    private static final Map<Integer, GamepadAxis> AXES =
            Map.of(
                    SDLGamepad.SDL_GAMEPAD_AXIS_LEFTX, GamepadAxis.LEFT_X,
                    SDLGamepad.SDL_GAMEPAD_AXIS_LEFTY, GamepadAxis.LEFT_Y,
                    SDLGamepad.SDL_GAMEPAD_AXIS_RIGHTX, GamepadAxis.RIGHT_X,
                    SDLGamepad.SDL_GAMEPAD_AXIS_RIGHTY, GamepadAxis.RIGHT_Y,
                    SDLGamepad.SDL_GAMEPAD_AXIS_LEFT_TRIGGER, GamepadAxis.LEFT_TRIGGER,
                    SDLGamepad.SDL_GAMEPAD_AXIS_RIGHT_TRIGGER, GamepadAxis.RIGHT_TRIGGER);

    private static final Map<GamepadAxis, Set<GamepadControl>> PRESSED =
            Map.of(
                    GamepadAxis.LEFT_X,
                    Set.of(GamepadControl.LEFT, GamepadControl.RIGHT),
                    GamepadAxis.LEFT_Y,
                    Set.of(GamepadControl.UP, GamepadControl.DOWN),
                    GamepadAxis.LEFT_TRIGGER,
                    Set.of(GamepadControl.LEFT_TRIGGER),
                    GamepadAxis.RIGHT_TRIGGER,
                    Set.of(GamepadControl.RIGHT_TRIGGER));

    private SdlControls() {}

    /** Returns the control of an SDL button; empty if the button is not used. */
    static Optional<GamepadControl> button(int sdl) {
        return Optional.ofNullable(BUTTONS.get(sdl));
    }

    /** Returns the axis of an SDL axis; empty if it is not used. */
    static Optional<GamepadAxis> axis(int sdl) {
        return Optional.ofNullable(AXES.get(sdl));
    }

    /** Returns the controls that an axis presses; none if it only moves. */
    static Set<GamepadControl> pressed(GamepadAxis axis) {
        return PRESSED.getOrDefault(axis, Set.of());
    }
}
