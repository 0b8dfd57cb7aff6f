package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_MAP_READ_BIT;
import static org.lwjgl.opengl.GL33C.GL_PIXEL_PACK_BUFFER;
import static org.lwjgl.opengl.GL33C.GL_RGBA;
import static org.lwjgl.opengl.GL33C.GL_STREAM_READ;
import static org.lwjgl.opengl.GL33C.GL_SYNC_FLUSH_COMMANDS_BIT;
import static org.lwjgl.opengl.GL33C.GL_SYNC_GPU_COMMANDS_COMPLETE;
import static org.lwjgl.opengl.GL33C.GL_TIMEOUT_EXPIRED;
import static org.lwjgl.opengl.GL33C.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL33C.GL_WAIT_FAILED;
import static org.lwjgl.opengl.GL33C.glBindBuffer;
import static org.lwjgl.opengl.GL33C.glBufferData;
import static org.lwjgl.opengl.GL33C.glClientWaitSync;
import static org.lwjgl.opengl.GL33C.glDeleteBuffers;
import static org.lwjgl.opengl.GL33C.glDeleteSync;
import static org.lwjgl.opengl.GL33C.glFenceSync;
import static org.lwjgl.opengl.GL33C.glGenBuffers;
import static org.lwjgl.opengl.GL33C.glMapBufferRange;
import static org.lwjgl.opengl.GL33C.glReadPixels;
import static org.lwjgl.opengl.GL33C.glUnmapBuffer;
import static org.lwjgl.system.MemoryUtil.memAddress0;
import static org.lwjgl.system.MemoryUtil.memCopy;

import dev.gedanken.renderer.DeviceLostException;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import java.nio.ByteBuffer;

/** Owns a buffer that the device copies a picture into while it draws the next one. */
final class ReadBack implements GlOwned {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final int buffer = glGenBuffers();
    private long capacity;
    private long fence;

    /** Makes the device copy the picture when it has drawn it. */
    void begin(PixelSize size) {
        glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer);
        if (size.bytes() != capacity) {
            glBufferData(GL_PIXEL_PACK_BUFFER, size.bytes(), GL_STREAM_READ);
            capacity = size.bytes();
        }
        glReadPixels(0, 0, size.width(), size.height(), GL_RGBA, GL_UNSIGNED_BYTE, 0);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
        fence = glFenceSync(GL_SYNC_GPU_COMMANDS_COMPLETE, 0);
    }

    /** Waits until the device has copied the picture. */
    void await() {
        int state = glClientWaitSync(fence, GL_SYNC_FLUSH_COMMANDS_BIT, PATIENCE_NANOS);
        glDeleteSync(fence);
        fence = 0;
        if (state == GL_TIMEOUT_EXPIRED || state == GL_WAIT_FAILED) {
            throw new DeviceLostException(
                    "The device did not finish a picture within 10 s; another renderer is needed.");
        }
    }

    /** Copies the picture to the target's start. */
    void copyTo(PixelTarget target) {
        glBindBuffer(GL_PIXEL_PACK_BUFFER, buffer);
        ByteBuffer mapped =
                glMapBufferRange(GL_PIXEL_PACK_BUFFER, 0, target.size().bytes(), GL_MAP_READ_BIT);
        if (mapped == null) {
            GlErrors.check("read a picture of " + target.size() + " back");
            throw new IllegalStateException("The driver hands no picture back.");
        }
        memCopy(memAddress0(mapped), memAddress0(target.bgra()), target.size().bytes());
        glUnmapBuffer(GL_PIXEL_PACK_BUFFER);
        glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    }

    @Override
    public void close() {
        if (fence != 0) {
            glDeleteSync(fence);
            fence = 0;
        }
        glDeleteBuffers(buffer);
    }
}
