package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_CLAMP_TO_EDGE;
import static org.lwjgl.opengl.GL33C.GL_FLOAT;
import static org.lwjgl.opengl.GL33C.GL_MAX_TEXTURE_SIZE;
import static org.lwjgl.opengl.GL33C.GL_NEAREST;
import static org.lwjgl.opengl.GL33C.GL_R32F;
import static org.lwjgl.opengl.GL33C.GL_RED;
import static org.lwjgl.opengl.GL33C.GL_RGBA;
import static org.lwjgl.opengl.GL33C.GL_RGBA8;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE0;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_2D;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_MAG_FILTER;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_MAX_LEVEL;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_MIN_FILTER;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_WRAP_S;
import static org.lwjgl.opengl.GL33C.GL_TEXTURE_WRAP_T;
import static org.lwjgl.opengl.GL33C.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL33C.glActiveTexture;
import static org.lwjgl.opengl.GL33C.glBindTexture;
import static org.lwjgl.opengl.GL33C.glDeleteTextures;
import static org.lwjgl.opengl.GL33C.glGenTextures;
import static org.lwjgl.opengl.GL33C.glTexImage2D;
import static org.lwjgl.opengl.GL33C.glTexParameteri;
import static org.lwjgl.opengl.GL33C.glTexSubImage2D;
import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.system.MemoryUtil.memAddress0;
import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Upload;
import dev.gedanken.renderer.plan.Upload.OfFrame;
import dev.gedanken.renderer.plan.Upload.Texel;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Owns a texture that is filled from outside and read texel by texel, without filtering. */
final class Texture implements GlOwned {
    private final int handle = glGenTextures();
    private @Nullable PixelSize size;
    private @Nullable Texel texel;
    private @Nullable Upload held;

    Texture() {
        bindTo(0);
        unfiltered();
    }

    /** Sets the bound texture to be read without filtering. */
    static void unfiltered() {
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    }

    /** Fills the texture, unless it already holds the same immutable values. */
    void fill(Upload upload) {
        // A frame's bytes may have changed although it is the same frame.
        if (upload.equals(held) && !(upload instanceof OfFrame)) {
            return;
        }
        held = null;
        bindTo(0);
        if (!upload.size().equals(size) || upload.texel() != texel) {
            allocate(upload);
        }
        if (upload instanceof OfFrame(var frame)) {
            copy(upload, memAddress0(frame.rgba()));
        } else {
            copy(upload);
        }
        held = upload;
    }

    void bindTo(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D, handle);
    }

    @Override
    public void close() {
        glDeleteTextures(handle);
    }

    private static void copy(Upload upload) {
        ByteBuffer bytes = memAlloc(Math.toIntExact(upload.bytes()));
        try {
            upload.copyTo(bytes);
            copy(upload, memAddress0(bytes));
        } finally {
            memFree(bytes);
        }
    }

    private static void copy(Upload upload, long address) {
        PixelSize size = upload.size();
        boolean isColour = upload.texel() == Texel.RGBA8;
        int channels = isColour ? GL_RGBA : GL_RED;
        int type = isColour ? GL_UNSIGNED_BYTE : GL_FLOAT;
        glTexSubImage2D(
                GL_TEXTURE_2D, 0, 0, 0, size.width(), size.height(), channels, type, address);
    }

    private void allocate(Upload upload) {
        PixelSize wanted = upload.size();
        GlErrors.requireSide("frame or map", wanted, GL_MAX_TEXTURE_SIZE);
        size = null;
        boolean isColour = upload.texel() == Texel.RGBA8;
        int stored = isColour ? GL_RGBA8 : GL_R32F;
        int channels = isColour ? GL_RGBA : GL_RED;
        int type = isColour ? GL_UNSIGNED_BYTE : GL_FLOAT;
        glTexImage2D(
                GL_TEXTURE_2D, 0, stored, wanted.width(), wanted.height(), 0, channels, type, NULL);
        GlErrors.check("make room for a frame or map of " + wanted);
        size = wanted;
        texel = upload.texel();
    }
}
