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
import static org.lwjgl.system.MemoryUtil.memAllocFloat;
import static org.lwjgl.system.MemoryUtil.memFree;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.SourceFrame;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns a texture that is read texel by texel, without filtering. */
final class Texture implements AutoCloseable {
    private static final int BYTES_PER_COLOUR = 4;
    private static final int OPAQUE = 0xFF;

    private final int handle = glGenTextures();
    private final Format format;
    private @Nullable PixelSize size;

    /** What a texel holds. */
    enum Format {
        /** Four bytes: red, green, blue, alpha. */
        RGBA8(GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE),
        /** One float. */
        R32F(GL_R32F, GL_RED, GL_FLOAT);

        private final int stored;
        private final int channels;
        private final int type;

        Format(int stored, int channels, int type) {
            this.stored = stored;
            this.channels = channels;
            this.type = type;
        }
    }

    Texture(Format format) {
        this.format = format;
        bindTo(0);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    }

    /** Returns a texture of one row of opaque colours, each {@code 0xRRGGBB}. */
    static Texture ofColours(List<Integer> colours) {
        var texture = new Texture(Format.RGBA8);
        ByteBuffer bytes = memAlloc(colours.size() * BYTES_PER_COLOUR);
        try {
            for (int colour : colours) {
                bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
                bytes.put((byte) OPAQUE);
            }
            texture.upload(new PixelSize(colours.size(), 1), memAddress0(bytes));
        } finally {
            memFree(bytes);
        }
        return texture;
    }

    void upload(SourceFrame frame) {
        upload(frame.size(), memAddress0(frame.rgba()));
    }

    void upload(ScalarMap map) {
        FloatBuffer values = memAllocFloat(map.size().pixels());
        try {
            map.copyTo(values);
            upload(map.size(), memAddress0(values));
        } finally {
            memFree(values);
        }
    }

    void bindTo(int unit) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D, handle);
    }

    @Override
    public void close() {
        glDeleteTextures(handle);
    }

    private void upload(PixelSize newSize, long address) {
        bindTo(0);
        if (!newSize.equals(size)) {
            allocate(newSize);
        }
        glTexSubImage2D(
                GL_TEXTURE_2D,
                0,
                0,
                0,
                newSize.width(),
                newSize.height(),
                format.channels,
                format.type,
                address);
    }

    private void allocate(PixelSize newSize) {
        GlErrors.requireSide("frame or map", newSize, GL_MAX_TEXTURE_SIZE);
        size = null;
        glTexImage2D(
                GL_TEXTURE_2D,
                0,
                format.stored,
                newSize.width(),
                newSize.height(),
                0,
                format.channels,
                format.type,
                NULL);
        GlErrors.check("make room for a frame or map of " + newSize);
        size = newSize;
    }
}
