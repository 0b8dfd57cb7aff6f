package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_BLUE;
import static org.lwjgl.opengl.GL33C.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL33C.GL_COLOR_BUFFER_BIT;
import static org.lwjgl.opengl.GL33C.GL_FLOAT;
import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL33C.GL_MAX_TEXTURE_SIZE;
import static org.lwjgl.opengl.GL33C.GL_RED;
import static org.lwjgl.opengl.GL33C.GL_RGBA;
import static org.lwjgl.opengl.GL33C.GL_RGBA16F;
import static org.lwjgl.opengl.GL33C.GL_RGBA32F;
import static org.lwjgl.opengl.GL33C.GL_RGBA8;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE0;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_SWIZZLE_B;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_SWIZZLE_R;
import static org.lwjgl.opengl.GL33C.glActiveTexture;
import static org.lwjgl.opengl.GL33C.glBindFramebuffer;
import static org.lwjgl.opengl.GL33C.glBindTexture;
import static org.lwjgl.opengl.GL33C.glClear;
import static org.lwjgl.opengl.GL33C.glClearColor;
import static org.lwjgl.opengl.GL33C.glDeleteFramebuffers;
import static org.lwjgl.opengl.GL33C.glDeleteTextures;
import static org.lwjgl.opengl.GL33C.glFramebufferTexture2D;
import static org.lwjgl.opengl.GL33C.glGenFramebuffers;
import static org.lwjgl.opengl.GL33C.glGenTextures;
import static org.lwjgl.opengl.GL33C.glTexImage2D;
import static org.lwjgl.opengl.GL33C.glTexParameteri;
import static org.lwjgl.system.MemoryUtil.NULL;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas;
import dev.gedanken.renderer.plan.Canvas.Precision;
import org.jspecify.annotations.Nullable;

/** Owns a texture that some passes draw and others read, and the framebuffer to draw it through. */
final class CanvasTexture implements GlOwned {
    private final int framebuffer = glGenFramebuffers();
    private final int texture = glGenTextures();
    private @Nullable PixelSize size;
    private @Nullable Precision precision;

    CanvasTexture() {
        bindTo(0);
        Texture.unfiltered();
        // Passes write blue first, which is right for the picture only; undone when read.
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_R, GL_BLUE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_B, GL_RED);
    }

    /** Creates it as the plan specifies, clears it and makes it the drawing target. */
    void begin(Canvas canvas) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        if (!canvas.size().equals(size) || canvas.precision() != precision) {
            allocate(canvas);
        }
        glClearColor(0, 0, 0, 0);
        glClear(GL_COLOR_BUFFER_BIT);
    }

    void bindTo(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D, texture);
    }

    @Override
    public void close() {
        glDeleteFramebuffers(framebuffer);
        glDeleteTextures(texture);
    }

    private void allocate(Canvas canvas) {
        PixelSize wanted = canvas.size();
        GlErrors.requireSide("picture", wanted, GL_MAX_TEXTURE_SIZE);
        size = null;
        bindTo(0);
        int stored =
                switch (canvas.precision()) {
                    case BYTE -> GL_RGBA8;
                    case HALF -> GL_RGBA16F;
                    case FULL -> GL_RGBA32F;
                };
        glTexImage2D(
                GL_TEXTURE_2D,
                0,
                stored,
                wanted.width(),
                wanted.height(),
                0,
                GL_RGBA,
                GL_FLOAT,
                NULL);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
        GlErrors.check("make room for a picture of " + wanted);
        GlErrors.requireComplete();
        size = wanted;
        precision = canvas.precision();
    }
}
