package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL33C.GL_COLOR_BUFFER_BIT;
import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER_COMPLETE;
import static org.lwjgl.opengl.GL33C.GL_MAX_RENDERBUFFER_SIZE;
import static org.lwjgl.opengl.GL33C.GL_RENDERBUFFER;
import static org.lwjgl.opengl.GL33C.GL_RGBA;
import static org.lwjgl.opengl.GL33C.GL_RGBA8;
import static org.lwjgl.opengl.GL33C.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL33C.glBindFramebuffer;
import static org.lwjgl.opengl.GL33C.glBindRenderbuffer;
import static org.lwjgl.opengl.GL33C.glCheckFramebufferStatus;
import static org.lwjgl.opengl.GL33C.glClear;
import static org.lwjgl.opengl.GL33C.glClearColor;
import static org.lwjgl.opengl.GL33C.glDeleteFramebuffers;
import static org.lwjgl.opengl.GL33C.glDeleteRenderbuffers;
import static org.lwjgl.opengl.GL33C.glFramebufferRenderbuffer;
import static org.lwjgl.opengl.GL33C.glGenFramebuffers;
import static org.lwjgl.opengl.GL33C.glGenRenderbuffers;
import static org.lwjgl.opengl.GL33C.glReadPixels;
import static org.lwjgl.opengl.GL33C.glRenderbufferStorage;
import static org.lwjgl.system.MemoryUtil.memAddress0;

import dev.gedanken.renderer.PixelSize;
import java.nio.ByteBuffer;
import java.util.Objects;
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

    /** Makes the image this large and draws into it from now on. */
    void resize(PixelSize newSize) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        if (newSize.equals(size)) {
            return;
        }
        GlErrors.requireSide("picture", newSize, GL_MAX_RENDERBUFFER_SIZE);
        size = null;
        glBindRenderbuffer(GL_RENDERBUFFER, renderbuffer);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, newSize.width(), newSize.height());
        glFramebufferRenderbuffer(
                GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, renderbuffer);
        GlErrors.check("make room for a picture of " + newSize);
        requireComplete();
        size = newSize;
    }

    /** Fills the image with {@code 0xAARRGGBB}, not premultiplied. */
    void clear(int argb) {
        float alpha = channel(argb, 24);
        glClearColor(
                channel(argb, 0) * alpha,
                channel(argb, 8) * alpha,
                channel(argb, 16) * alpha,
                alpha);
        glClear(GL_COLOR_BUFFER_BIT);
    }

    /** Copies the image to the buffer's start. */
    void readInto(ByteBuffer bgra) {
        PixelSize read = Objects.requireNonNull(size, "resize comes first");
        glReadPixels(
                0, 0, read.width(), read.height(), GL_RGBA, GL_UNSIGNED_BYTE, memAddress0(bgra));
    }

    @Override
    public void close() {
        glDeleteFramebuffers(framebuffer);
        glDeleteRenderbuffers(renderbuffer);
    }

    private static float channel(int argb, int shift) {
        return ((argb >>> shift) & 0xFF) / MOST;
    }

    private static void requireComplete() {
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException(
                    "The driver refuses the offscreen image, status 0x%X.".formatted(status));
        }
    }
}
