package dev.gedanken.renderer.gl.context;

import static org.lwjgl.opengl.GL11C.GL_NO_ERROR;
import static org.lwjgl.opengl.GL45C.glGetGraphicsResetStatus;

import dev.gedanken.renderer.DeviceLostException;
import org.lwjgl.opengl.GLCapabilities;

/**
 * Checks whether the device was reset; not available if OpenGL is older than 4.5.
 *
 * @param isTold whether the context reports resets
 */
record ResetStatus(boolean isTold) {

    ResetStatus(GLCapabilities capabilities) {
        this(capabilities.OpenGL45);
    }

    void requireNone() {
        if (isTold) {
            int status = glGetGraphicsResetStatus();
            if (status != GL_NO_ERROR) {
                throw new DeviceLostException(
                        "The graphics device was reset, status 0x%X; another renderer is needed."
                                .formatted(status));
            }
        }
    }
}
