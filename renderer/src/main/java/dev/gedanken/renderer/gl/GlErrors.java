package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER_COMPLETE;
import static org.lwjgl.opengl.GL33C.GL_NO_ERROR;
import static org.lwjgl.opengl.GL33C.GL_OUT_OF_MEMORY;
import static org.lwjgl.opengl.GL33C.glCheckFramebufferStatus;
import static org.lwjgl.opengl.GL33C.glGetError;
import static org.lwjgl.opengl.GL33C.glGetInteger;

import dev.gedanken.renderer.PixelSize;

/** Turns OpenGL's error flags into exceptions. */
final class GlErrors {

    private GlErrors() {}

    /** Throws if OpenGL recorded an error, saying that it could not {@code doThis}. */
    static void check(String doThis) {
        int error = glGetError();
        if (error == GL_NO_ERROR) {
            return;
        }
        String reason =
                error == GL_OUT_OF_MEMORY
                        ? "the device is out of memory"
                        : "OpenGL error 0x%X".formatted(error);
        throw new IllegalStateException("Could not %s: %s.".formatted(doThis, reason));
    }

    /** Refuses a size beyond the device's limit of that name. */
    static void requireSide(String what, PixelSize size, int limitName) {
        int limit = glGetInteger(limitName);
        if (size.width() > limit || size.height() > limit) {
            throw new IllegalArgumentException(
                    "A %s of %s is too large for this device, whose limit is %d."
                            .formatted(what, size, limit));
        }
    }

    /** Throws if the driver cannot draw into the bound framebuffer. */
    static void requireComplete() {
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException(
                    "The driver refuses the offscreen image, status 0x%X.".formatted(status));
        }
    }
}
