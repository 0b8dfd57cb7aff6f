package dev.gedanken.renderer.gamepad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.lwjgl.sdl.SDLGamepad;
import org.lwjgl.sdl.SDLJoystick;
import org.lwjgl.sdl.SDL_VirtualJoystickDesc;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/** A gamepad without hardware that SDL treats as a real one; plugged in until it is closed. */
final class VirtualGamepad implements AutoCloseable {
    static final String NAME = "Gedanken's test pad";

    private static final short AXES = 6;
    private static final short BUTTONS = 15;

    private final ByteBuffer name = MemoryUtil.memUTF8(NAME);
    private final int id;
    private final long joystick;

    VirtualGamepad() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            SDL_VirtualJoystickDesc desc = SDL_VirtualJoystickDesc.calloc(stack);
            SDLJoystick.SDL_INIT_INTERFACE(desc);
            desc.type((short) SDLJoystick.SDL_JOYSTICK_TYPE_GAMEPAD)
                    .naxes(AXES)
                    .nbuttons(BUTTONS)
                    .axis_mask((1 << AXES) - 1)
                    .button_mask((1 << BUTTONS) - 1)
                    .name(name);
            id = SDLJoystick.SDL_AttachVirtualJoystick(desc);
        }
        assertThat(id).as("SDL's virtual joystick").isNotZero();
        joystick = SDLJoystick.SDL_OpenJoystick(id);
    }

    int id() {
        return id;
    }

    /** Presses or releases a button, as SDL numbers them. */
    void set(int button, boolean isDown) {
        SDLJoystick.SDL_SetJoystickVirtualButton(joystick, button, isDown);
    }

    /** Moves the left stick; both in [-1, 1], right and towards the player positive. */
    void stick(double x, double y) {
        move(SDLGamepad.SDL_GAMEPAD_AXIS_LEFTX, x);
        move(SDLGamepad.SDL_GAMEPAD_AXIS_LEFTY, y);
    }

    private void move(int axis, double value) {
        SDLJoystick.SDL_SetJoystickVirtualAxis(
                joystick, axis, (short) Math.round(value * Short.MAX_VALUE));
    }

    @Override
    public void close() {
        SDLJoystick.SDL_CloseJoystick(joystick);
        SDLJoystick.SDL_DetachVirtualJoystick(id);
        MemoryUtil.memFree(name);
    }
}
