package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL33C.GL_COLOR_BUFFER_BIT;
import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL33C.GL_MAX_RENDERBUFFER_SIZE;
import static org.lwjgl.opengl.GL33C.GL_RENDERBUFFER;
import static org.lwjgl.opengl.GL33C.GL_RGBA8;
import static org.lwjgl.opengl.GL33C.glBindFramebuffer;
import static org.lwjgl.opengl.GL33C.glBindRenderbuffer;
import static org.lwjgl.opengl.GL33C.glClear;
import static org.lwjgl.opengl.GL33C.glClearColor;
import static org.lwjgl.opengl.GL33C.glDeleteFramebuffers;
import static org.lwjgl.opengl.GL33C.glDeleteRenderbuffers;
import static org.lwjgl.opengl.GL33C.glFramebufferRenderbuffer;
import static org.lwjgl.opengl.GL33C.glGenFramebuffers;
import static org.lwjgl.opengl.GL33C.glGenRenderbuffers;
import static org.lwjgl.opengl.GL33C.glRenderbufferStorage;

import dev.gedanken.renderer.PixelSize;
import org.jspecify.annotations.Nullable;

/**
 * Owns the offscreen image that pictures are drawn into.
 *
 * <p>Its red channel holds blue and its blue channel red: the passes write blue first, so that the
 * bytes come back in the order that JavaFX wants without a conversion. Row 0 is the picture's top.
 */
final class Target implements AutoCloseable {
    private static final float MOST = 255f;

    private final int framebuffer = glGenFramebuffers();
    private final int renderbuffer = glGenRenderbuffers();
    private @Nullable PixelSize size;

    /**
     * Gives the image this size, fills it with {@code 0xAARRGGBB} and makes it the drawing target.
     */
    void begin(PixelSize newSize, int argb) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        if (!newSize.equals(size)) {
            allocate(newSize);
        }
        clear(argb);
    }

    private void allocate(PixelSize newSize) {
        GlErrors.requireSide("picture", newSize, GL_MAX_RENDERBUFFER_SIZE);
        size = null;
        glBindRenderbuffer(GL_RENDERBUFFER, renderbuffer);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, newSize.width(), newSize.height());
        glFramebufferRenderbuffer(
                GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, renderbuffer);
        GlErrors.check("make room for a picture of " + newSize);
        GlErrors.requireComplete();
        size = newSize;
    }

    private static void clear(int argb) {
        float alpha = channel(argb, 24);
        glClearColor(
                channel(argb, 0) * alpha,
                channel(argb, 8) * alpha,
                channel(argb, 16) * alpha,
                alpha);
        glClear(GL_COLOR_BUFFER_BIT);
    }

    @Override
    public void close() {
        glDeleteFramebuffers(framebuffer);
        glDeleteRenderbuffers(renderbuffer);
    }

    private static float channel(int argb, int shift) {
        return ((argb >>> shift) & 0xFF) / MOST;
    }
}
