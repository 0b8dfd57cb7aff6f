package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_STREAM_DRAW;
import static org.lwjgl.opengl.GL33C.GL_UNIFORM_BUFFER;
import static org.lwjgl.opengl.GL33C.glBindBuffer;
import static org.lwjgl.opengl.GL33C.glBindBufferBase;
import static org.lwjgl.opengl.GL33C.glBufferData;
import static org.lwjgl.opengl.GL33C.glDeleteBuffers;
import static org.lwjgl.opengl.GL33C.glGenBuffers;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Parameters;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceNumbers;
import dev.gedanken.renderer.space.SpaceStyle;
import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryStack;

/** Owns the parameters of all shaders for scenes in space. */
final class SpaceParameters implements GlOwned {
    private final int handle = glGenBuffers();

    void fill(Camera camera, SpaceStyle style, PixelSize size) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer bytes = stack.calloc(Parameters.BYTES);
            SpaceNumbers.write(camera, style, size, bytes);
            glBindBuffer(GL_UNIFORM_BUFFER, handle);
            glBufferData(GL_UNIFORM_BUFFER, bytes.clear(), GL_STREAM_DRAW);
        }
    }

    void bind() {
        glBindBufferBase(GL_UNIFORM_BUFFER, Program.PARAMETERS_BINDING, handle);
    }

    @Override
    public void close() {
        glDeleteBuffers(handle);
    }
}
