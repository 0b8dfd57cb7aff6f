package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_STREAM_DRAW;
import static org.lwjgl.opengl.GL33C.GL_UNIFORM_BUFFER;
import static org.lwjgl.opengl.GL33C.GL_UNIFORM_BUFFER_OFFSET_ALIGNMENT;
import static org.lwjgl.opengl.GL33C.glBindBuffer;
import static org.lwjgl.opengl.GL33C.glBindBufferRange;
import static org.lwjgl.opengl.GL33C.glBufferData;
import static org.lwjgl.opengl.GL33C.glDeleteBuffers;
import static org.lwjgl.opengl.GL33C.glGenBuffers;
import static org.lwjgl.opengl.GL33C.glGetInteger;
import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;

import dev.gedanken.renderer.plan.Parameters;
import dev.gedanken.renderer.plan.Step;
import java.nio.ByteBuffer;
import java.util.List;

/** Owns the buffer with the numbers of all steps of one picture. */
final class ParameterBuffer implements AutoCloseable {
    private final int handle = glGenBuffers();
    private final int stride;
    private int next;

    ParameterBuffer() {
        int alignment = Math.max(1, glGetInteger(GL_UNIFORM_BUFFER_OFFSET_ALIGNMENT));
        this.stride = Math.ceilDiv(Parameters.BYTES, alignment) * alignment;
    }

    /** Uploads the numbers of all steps and goes back to the first. */
    void fill(List<Step> steps) {
        ByteBuffer bytes = memAlloc(Math.max(1, steps.size()) * stride);
        try {
            for (int i = 0; i < steps.size(); i++) {
                bytes.position(i * stride);
                Parameters.write(steps.get(i).pass(), steps.get(i).placement(), bytes);
            }
            glBindBuffer(GL_UNIFORM_BUFFER, handle);
            glBufferData(GL_UNIFORM_BUFFER, bytes.clear(), GL_STREAM_DRAW);
        } finally {
            memFree(bytes);
        }
        next = 0;
    }

    /** Makes the numbers of the next step available to the current program. */
    void bindNext() {
        glBindBufferRange(
                GL_UNIFORM_BUFFER,
                Program.PARAMETERS_BINDING,
                handle,
                (long) next * stride,
                Parameters.BYTES);
        next++;
    }

    @Override
    public void close() {
        glDeleteBuffers(handle);
    }
}
